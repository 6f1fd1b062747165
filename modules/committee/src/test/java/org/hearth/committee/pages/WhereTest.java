package org.hearth.committee.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.paper.OnAgenda;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.rendering.HowMuchWithheld;
import org.hearth.committee.stage.Stage;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final String OF = "id=" + ID;

    private static Where where(boolean types) {
        var paper = new Paper(
                ID,
                ID,
                1,
                LocalDate.of(2026, 6, 23),
                LocalDate.of(2026, 3, 31),
                Instant.EPOCH,
                "",
                null,
                null,
                "",
                "corporate-parenting");
        var place =
                new PaperView.Field("near-home.why", "Why", "", true, true, "", 0, "", "near-home.county", List.of());
        var view = new PaperView(
                paper,
                List.of(),
                List.of(place),
                List.of(),
                List.of(),
                HowMuchWithheld.NOTHING,
                List.of(),
                List.of(),
                null,
                new Proof(List.of()),
                new ClearanceSheet(List.of(), true),
                Stage.DRAFTING,
                List.of(),
                List.of(),
                new OnAgenda(null, "", 1, null));
        return new Where(view, types, types);
    }

    @ParameterizedTest
    @CsvSource({
        "front-sheet, purpose, , /packs/front-sheet?OF#field-purpose",
        "front-sheet, priority.care, , /packs/front-sheet?OF#field-priority-care",
        "commentary, near-home.why, , /packs/commentary?OF&section=near-home.county#field-near-home-why",
        "clearance, implication.legal, , /packs/implication?OF&row=legal",
        "clearance, , , /packs/clearance?OF",
        "notice, , , /packs/version?OF#field-reason",
        "figures, near-home.county, near-home.bands, /packs/side-by-side?OF&all=yes#table-near-home-county-near-home-bands",
        "figures, near-home.county, , /packs/side-by-side?OF&all=yes#section-near-home-county",
        "sections, near-home.county, , /packs/side-by-side?OF&all=yes#section-near-home-county",
        "figures, , , /packs/pack?OF#figures"
    })
    void what_is_wrong_is_reached_at_its_own_box_or_table(String part, String field, String table, String address) {
        assertThat(where(true).is(new Place(part, field, table))).isEqualTo(address.replace("OF", OF));
    }

    @Test
    void who_may_not_type_there_reads_it_where_the_paper_prints_it() {
        assertThat(where(false).is(new Place("front-sheet", "purpose")))
                .isEqualTo("/packs/side-by-side?" + OF + "&all=yes#front-sheet");
        assertThat(where(false).is(new Place("commentary", "near-home.why")))
                .isEqualTo("/packs/side-by-side?" + OF + "&all=yes#section-near-home-county");
    }
}
