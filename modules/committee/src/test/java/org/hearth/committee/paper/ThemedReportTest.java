package org.hearth.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.committee.paper.Desk.FIRST_ALONE;
import static org.hearth.committee.paper.Desk.MARCH;
import static org.hearth.committee.paper.Desk.MEETING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frozen.Freezer;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.frozen.FrozenJson;
import org.hearth.committee.frozen.Vocabulary;
import org.hearth.committee.rendering.Rendering;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report of some topics only, out of the same sections. */
@Tag("storage")
class ThemedReportTest {
    private static TestDatabase database;

    private final County county = new County().with("Foster homes", 200, 100).with("Parents", 0, 50);
    private Desk desk;

    /** A topic without figures. */
    private record Theme() implements PackSection {
        @Override
        public String key() {
            return "theme";
        }

        @Override
        public String title() {
            return "A theme of its own";
        }

        @Override
        public List<LocalDate> days(LocalDate asAt) {
            return List.of();
        }

        @Override
        public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
            return List.of(new PackBlock.Commentary("theme.why", "Why", false));
        }
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void a_county() {
        Desk.clear(database);
        desk = new Desk(database, county, county, List.of(new Theme(), county), new PrintedDocuments());
    }

    @Test
    void it_has_its_own_sections_and_begins_with_its_own_title() {
        var whole = desk.making.make(MEETING, MARCH);
        var themed = desk.making.make(MEETING, MARCH, Form.CAMBRIDGESHIRE, FIRST_ALONE);

        assertThat(sections(whole)).containsExactly("theme", "county");
        assertThat(sections(themed)).containsExactly("theme");
        assertThat(printed(themed))
                .contains("A report of one topic", "note the first topic.")
                .doesNotContain("Children by home and side", "note the scorecard");
        assertThat(printed(whole)).doesNotContain("A report of one topic").contains("Children by home and side");
    }

    /** It prints no scorecard, which would say so too. */
    @Test
    void its_data_note_says_that_its_figures_are_provisional_until_their_day_is_over() {
        desk.on(MARCH);
        var early = desk.making.make(MEETING, MARCH, Form.CAMBRIDGESHIRE, FIRST_ALONE);
        assertThat(printed(early))
                .contains(
                        "The figures of 31 March 2026 are provisional: they were measured on 31 March 2026, before that day was over, and may still change.");

        desk.on(MARCH.plusDays(1));
        assertThat(printed(desk.making.measureAgain(early))).doesNotContain("are provisional");
    }

    @Test
    void measured_again_it_is_still_that_report() {
        var themed = desk.making.make(MEETING, MARCH, Form.CAMBRIDGESHIRE, FIRST_ALONE);

        var again = desk.making.measureAgain(themed);

        assertThat(sections(again)).containsExactly("theme");
        assertThat(frozen(again).pack()).isEqualTo(FIRST_ALONE);
    }

    /** Both are handed to the agenda system for one meeting. */
    @Test
    void its_files_have_other_names_than_those_of_the_whole_report() {
        var whole = desk.making.make(MEETING, MARCH);
        var themed = desk.making.make(MEETING, MARCH, Form.CAMBRIDGESHIRE, FIRST_ALONE);

        assertThat(desk.paper(whole).publishedName("public.pdf"))
                .isEqualTo("corporate-parenting-%s-v1-public.pdf".formatted(MEETING));
        assertThat(desk.paper(themed).publishedName("public.pdf"))
                .isEqualTo("first-alone-%s-v1-public.pdf".formatted(MEETING));
    }

    @Test
    void one_that_is_not_defined_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> desk.making.make(MEETING, MARCH, Form.CAMBRIDGESHIRE, "money"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("There is no report \"money\". Choose one of corporate-parenting, first-alone.");
    }

    /** Whoever withholds its small numbers must know what the whole report's readers know. */
    @Test
    void how_counts_hang_together_is_told_by_the_sections_that_it_leaves_out() {
        var tied = new County() {
            @Override
            public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
                return List.of(Relation.same(
                        new org.hearth.core.api.pack.Cell.Coordinates("A", asAt),
                        new org.hearth.core.api.pack.Cell.Coordinates("B", asAt)));
            }
        };

        assertThat(part(tied).relations()).hasSize(1);
        assertThat(part(tied).sections()).extracting(Frozen.Section::failed).containsOnlyNulls();
        var silent = new County() {
            @Override
            public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
                throw new IllegalStateException("nobody knows");
            }
        };
        assertThat(part(silent).sections()).extracting(Frozen.Section::failed).containsExactly(Frozen.UNTIED);
    }

    @Test
    void its_definitions_are_compared_with_those_of_the_same_report() {
        var whole = said(new Freezer(county, List.of(county)).freeze(MARCH, MEETING, Instant.EPOCH));
        var themed = said(part(county));
        var history = new History(List.of(whole, themed), Optional.empty());

        assertThat(history.redefined(whole.frozen()).gone()).isEmpty();
        assertThat(history.redefined(whole.frozen()).added()).isEmpty();
        assertThat(new History(List.of(whole), Optional.empty())
                        .redefined(themed.frozen())
                        .since())
                .isNull();
    }

    private Frozen part(County others) {
        var frozen = new Freezer(others, FIRST_ALONE, List.of(new Theme()), List.of(others), Vocabulary.OURS)
                .freeze(MARCH, MEETING, Instant.EPOCH);
        return FrozenJson.read(FrozenJson.bytes(frozen));
    }

    private static History.Said said(Frozen frozen) {
        return new History.Said(
                new Paper(
                        new UUID(0, 1),
                        new UUID(0, 1),
                        1,
                        MEETING,
                        MARCH,
                        Instant.EPOCH,
                        "clerk",
                        Instant.EPOCH,
                        "clerk",
                        "",
                        frozen.pack()),
                frozen,
                Set.of(),
                false);
    }

    private Frozen frozen(UUID id) {
        return FrozenJson.read(desk.table.frozen(desk.paper(id)));
    }

    private List<String> sections(UUID id) {
        return frozen(id).sections().stream().map(Frozen.Section::key).toList();
    }

    private String printed(UUID id) {
        return new String(desk.papers.file(desk.paper(id), Rendering.PUBLIC), StandardCharsets.UTF_8);
    }
}
