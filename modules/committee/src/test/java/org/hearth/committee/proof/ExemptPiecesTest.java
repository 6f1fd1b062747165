package org.hearth.committee.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.committee.proof.APaper.count;
import static org.hearth.committee.proof.APaper.row;

import java.util.List;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.platform.api.documents.Block;
import org.junit.jupiter.api.Test;

/** What only members read is proofed like all else, and lends nothing to words that the public reads. */
class ExemptPiecesTest {
    private static final Coordinates ALL = new Coordinates("CIC-01", APaper.MARCH);

    @Test
    void a_home_that_members_know_by_name_is_in_no_words_for_the_public() {
        assertThat(paper(40).commentary("Larch Lodge closed in May.").lookedAtBy(new SettingsNamedToMembersOnly()))
                .singleElement()
                .satisfies(
                        APaper.blocks(
                                "Why: \"Larch Lodge\" is named only in the exempt part, since by a home the children in it can be known. Say what kind of home it is instead, or write it where only members read."));
        assertThat(paper(40).commentary("The home sc040404 closed.").lookedAtBy(new SettingsNamedToMembersOnly()))
                .hasSize(1);
        assertThat(paper(40).typed("purpose", "To tell of Larch Lodge").lookedAtBy(new SettingsNamedToMembersOnly()))
                .hasSize(1);
    }

    @Test
    void nor_is_it_looked_for_in_words_that_only_members_read_or_inside_another_word() {
        assertThat(paper(40).typed("exempt-resolution", "Larch Lodge").lookedAtBy(new SettingsNamedToMembersOnly()))
                .isEmpty();
        assertThat(paper(40).typed("topic.exempt", "Larch Lodge").lookedAtBy(new SettingsNamedToMembersOnly()))
                .isEmpty();
        assertThat(paper(40).commentary("Larch Lodges are homes.").lookedAtBy(new SettingsNamedToMembersOnly()))
                .isEmpty();
    }

    @Test
    void a_word_that_may_mean_something_else_is_warned_of_and_an_officers_name_is_not_looked_at() {
        var oneWord = new APaper().block(new PackBlock.Exempt(List.of(), List.of("Horizons", "Larch Lodge")));

        assertThat(oneWord.commentary("Horizons closed.").lookedAtBy(new SettingsNamedToMembersOnly()))
                .singleElement()
                .satisfies(
                        APaper.warns(
                                "Why: \"Horizons\" may be read as the name of a home or provider that is named only in the exempt part. If it is meant, say what kind of home it is instead, or write it where only members read."));
        assertThat(paper(40).officer("Larch Lodge").lookedAtBy(new SettingsNamedToMembersOnly()))
                .isEmpty();
    }

    @Test
    void its_totals_are_added_up_and_a_wrong_one_is_pointed_at() {
        assertThat(paper(40).lookedAtBy(new TotalsAddUp())).isEmpty();
        assertThat(paper(41).lookedAtBy(new TotalsAddUp()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo(Place.table("topic", "by-name")));
    }

    @Test
    void a_number_that_only_members_read_does_not_stand_in_a_table_of_the_public() {
        assertThat(paper(40).commentary("There are 33 children there.").lookedAtBy(new NumberInNoTable()))
                .hasSize(1);
        assertThat(paper(40)
                        .typed("topic.exempt", "There are 33 children there.")
                        .lookedAtBy(new NumberInNoTable()))
                .isEmpty();
    }

    @Test
    void a_public_chart_draws_nothing_that_stands_only_in_a_table_for_members() {
        var chart = new PackBlock.Chart(
                Block.Kind.BAR,
                "Homes",
                "none",
                "children",
                List.of("Larch Lodge"),
                List.of(new PackBlock.Series("Children", List.of(ALL.with("urn", "1")))));

        assertThat(paper(40).block(chart).lookedAtBy(new TablesAndCharts())).hasSize(1);
        assertThat(paper(40)
                        .block(new PackBlock.Exempt(List.of(chart), List.of()))
                        .lookedAtBy(new TablesAndCharts()))
                .isEmpty();
    }

    private static APaper paper(long total) {
        return new APaper()
                .block(new PackBlock.Exempt(
                        List.of(new PackBlock.Table(
                                "by-name",
                                "Children by home",
                                List.of(new Block.Column("Home", 60, false), new Block.Column("Children", 40, true)),
                                List.of(
                                        row("Larch Lodge", count(ALL.with("urn", "1"), 33)),
                                        row("Others", count(ALL.with("urn", "2"), 7)),
                                        row("All", count(ALL, total))),
                                2,
                                -1,
                                null)),
                        List.of("Larch Lodge", "SC040404")));
    }
}
