package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.pack.ScorecardTest.aCounty;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.junit.jupiter.api.Test;

/** Ratings and run charts of the paper's scorecard: what they say, and what they rest on. */
class ScorecardRatingsTest {
    private static final int NOW = 5;
    private static final int TARGET = 3;
    private static final int TOLERANCE = 4;
    private static final int RATING = 5;
    private static final int NOTE = 6;

    @Test
    void a_row_is_rated_by_the_target_that_it_prints() {
        var pages = Pages.of(
                        aCounty(40)
                                .with(aChild("HOME").startsCare("2024-05-01", "K2", "PR4"))
                                .build(),
                        "2026-03-31")
                .withTarget("PLA-02 98 5")
                .withTarget("CIC-01 10-20 5");

        var row = pages.behind("CP6 ");
        assertThat(Pages.words(row.get(TARGET))).isEqualTo("98.0%");
        assertThat(Pages.words(row.get(TOLERANCE))).isEqualTo("5.0 points");
        assertThat(Pages.words(row.get(RATING))).isEqualTo("▲ amber");
        assertThat(pages.tables("scorecard.behind.where").get(0).note())
                .isEqualTo("Targets were set by: The committee.");
        var range = pages.behind("CP1 ");
        assertThat(Pages.words(range.get(TARGET))).isEqualTo("10 to 20");
        assertThat(Pages.words(range.get(RATING))).isEqualTo("■ red");
        assertThat(Pages.words(pages.movement("CP1 ").get(0))).isEqualTo("within range");
        assertThat(Pages.words(pages.behind("CP13 ").get(RATING))).isEqualTo("○ not rated: no target");
    }

    /** Of a withheld count a target of 3 and a tolerance of 1 would tell whether it is up to 3, 4 or more. */
    @Test
    void a_rating_rests_on_its_figure_and_gives_way_when_that_is_withheld() {
        var county = aCounty(40).with(aChild("HOME").startsCare("2024-05-01", "K2", "PR4"));
        var pages = Pages.of(county.build(), "2026-03-31")
                .withTarget("PLA-01.childrens-homes 3 1")
                .withTarget("PLA-06.other 3 1");

        for (String line : List.of("CP10 ", "CP12 ")) {
            assertThat(pages.behind(line).get(RATING)).isInstanceOfSatisfying(Cell.Derived.class, rating -> {
                assertThat(rating.restsOn())
                        .containsExactly(at(pages.movement(line).get(NOW)));
                assertThat(rating.otherwise()).isEqualTo("○ not rated: withheld");
            });
        }
    }

    /** How many there are is told by the reason too, so it gives way like a rating. */
    @Test
    void too_few_to_rate_is_no_more_telling_than_a_rating() {
        var pages = Pages.of(aCounty(9).build(), "2026-03-31").withTarget("PLA-02 90 5");

        assertThat(pages.behind("CP6 ").get(RATING)).isInstanceOfSatisfying(Cell.Derived.class, rating -> {
            assertThat(rating.words()).isEqualTo("○ not rated: too few to rate");
            assertThat(rating.otherwise()).isEqualTo("○ not rated: withheld");
        });
    }

    /** Half an hour before midnight in London, the quarter is not closed. */
    @Test
    void what_was_measured_before_its_day_was_over_is_provisional_and_not_rated() {
        var county = aCounty(40).with(aChild("HOME").startsCare("2024-05-01", "K2", "PR4"));
        var early =
                Pages.of(county.build(), "2025-06-30").withTarget("PLA-02 90 5").frozenAt("2025-06-30T22:30:00Z");

        assertThat(Pages.words(early.behind("CP6 ").get(RATING))).isEqualTo("○ not rated: provisional");
        assertThat(Pages.words(early.behind("CP6 ").get(NOTE)))
                .contains("Provisional: measured before 30 June 2025 was over");
        assertThat(Pages.words(early.behind("CP13 ").get(RATING))).isEqualTo("○ not rated: no target");

        var closed =
                Pages.of(county.build(), "2025-06-30").withTarget("PLA-02 90 5").frozenAt("2025-06-30T23:00:00Z");

        assertThat(Pages.words(closed.behind("CP6 ").get(RATING))).isEqualTo("● green");
        assertThat(Pages.words(closed.behind("CP6 ").get(NOTE))).doesNotContain("Provisional");
    }

    @Test
    void in_the_first_quarter_what_accumulates_says_small_numbers_so_far() {
        assertThat(Pages.words(Pages.of(aCounty(40).build(), "2025-06-30")
                        .behind("CP17 ")
                        .get(NOTE)))
                .isEqualTo("STA-04. Small numbers so far");
        assertThat(Pages.words(Pages.of(aCounty(40).build(), "2025-09-30")
                        .behind("CP17 ")
                        .get(NOTE)))
                .isEqualTo("STA-04");
    }

    /** Forty children on every one of the sixteen quarter-ends held. */
    @Test
    void the_quarters_behind_a_flag_are_printed_and_the_flag_rests_on_all_of_them() {
        var table = Pages.of(aCounty(40).build(), "2026-03-31")
                .tables("scorecard.quarters.")
                .get(0);

        assertThat(table.rows()).hasSize(16 + 5);
        assertThat(table.rows().get(15).header()).isEqualTo("31 March 2026");
        var flag = table.rows().get(19);
        assertThat(flag.header()).isEqualTo("More than usual?");
        assertThat(flag.cells().get(0)).isInstanceOfSatisfying(Cell.Derived.class, derived -> {
            assertThat(derived.restsOn()).hasSize(16).contains(new Coordinates("PLA-02", day("2026-03-31")));
            assertThat(derived.otherwise()).isEqualTo("withheld");
        });
        assertThat(flag.cells()).hasSize(table.columns().size() - 1);
    }

    /** Five more live far away in each of the last two quarters; the figure is one of which fewer is better. */
    @Test
    void what_got_worse_in_this_quarter_and_in_the_one_before_says_so_and_rests_on_three_whatever_it_says() {
        var county = aCounty(40);
        for (int i = 0; i < 10; i++) {
            county.with(aChild("FAR" + i)
                    .startsCare("2023-05-01", "U6", "PR4")
                    .next("2025-05-01", "P", "CARPL")
                    .inside(30)
                    .and()
                    .next(i < 5 ? "2025-11-01" : "2026-02-01", "P", "CARPL")
                    .outside("E10000015", 300)
                    .and());
        }
        var pages = Pages.of(county.build(), "2026-03-31");

        var far = twice(pages, "CP14 ");
        assertThat(far.words()).isEqualTo("yes");
        assertThat(far.sign()).isEqualTo(Cell.Sign.WORSENED_TWICE);
        var fostered = twice(pages, "CP6 ");
        assertThat(fostered.words()).isEqualTo("no");
        assertThat(fostered.sign()).isNull();
        assertThat(List.of(far, fostered)).allSatisfy(one -> {
            assertThat(one.restsOn())
                    .extracting(Coordinates::day)
                    .containsExactly(day("2025-09-30"), day("2025-12-31"), day("2026-03-31"));
            assertThat(one.otherwise()).isEqualTo("withheld");
        });
    }

    /** Of 12 it is known, of 13 it is not, and 40 have not been in care for so long. */
    @Test
    void what_is_not_known_for_more_than_it_counts_says_so_in_every_column_and_is_no_point_of_the_run_chart() {
        var pages = mostlyNotKnown(13);

        var row = pages.behind("CP18 ");
        assertThat(Pages.words(row.get(RATING))).isEqualTo("○ not rated: not known for more children than it counts");
        assertThat(row.get(NOTE)).isInstanceOfSatisfying(Cell.Derived.class, note -> {
            assertThat(note.words()).isEqualTo("STA-02. Not known for more children than it counts");
            assertThat(note.restsOn())
                    .containsExactly(at(pages.movement("CP18 ").get(NOW)));
            assertThat(note.otherwise()).isEqualTo("STA-02. Some could not be judged");
        });
        assertThat(Pages.words(pages.movement("CP18 ").get(NOW))).isEqualTo("100.0");
        assertThat(Pages.words(pages.movement("CP18 ").get(NOW + 1)))
                .isEqualTo("Not comparable: it is not known for more children than it counts");
        var quarters = quarters(pages, "CP18 ");
        assertThat(quarters.note()).contains("left out of its median").endsWith("so some of CP18.");
        assertThat(column(quarters, "CP18 ")).contains("100.0", "too few quarters: 0 held, 12 needed");
        assertThat(quarters(pages, "CP6 ").note()).doesNotContain("CP6");
    }

    @Test
    void what_is_not_known_for_as_many_as_it_counts_is_rated() {
        var pages = mostlyNotKnown(12);

        assertThat(Pages.words(pages.behind("CP18 ").get(RATING))).isEqualTo("● green");
        assertThat(Pages.words(pages.behind("CP18 ").get(NOTE))).isEqualTo("STA-02. Some could not be judged");
        assertThat(column(quarters(pages, "CP18 "), "CP18 "))
                .anyMatch(words -> words.startsWith("too few quarters: 3"));
    }

    /** Who counts among all and never above the line makes a share lower than it is. */
    @Test
    void where_everyone_stands_below_the_line_it_says_that_those_not_known_do() {
        var county = aCounty(40)
                .with(aChild("NOWHERE")
                        .startsCare("2024-05-01", "U6", "PR1")
                        .next("2024-06-01", "P", "CARPL")
                        .and());

        assertThat(Pages.words(
                        Pages.of(county.build(), "2026-03-31").behind("CP14 ").get(NOTE)))
                .isEqualTo("OOC-03. Some could not be judged, and count among all children but not in the numerator");
    }

    /** The number itself is for members: less of all of the age it would be the number of the others. */
    @Test
    void for_how_many_a_figure_is_not_known_stands_in_the_exempt_paper_alone() {
        var blocks = mostlyNotKnown(13).scorecard();

        assertThat(blocks.stream()
                        .filter(PackBlock.Exempt.class::isInstance)
                        .flatMap(exempt -> ((PackBlock.Exempt) exempt).blocks().stream())
                        .map(PackBlock.Table.class::cast)
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.header().startsWith("CP18 ")))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).singleElement().satisfies(cell -> {
                    assertThat(Pages.words(cell)).isEqualTo("13");
                    assertThat(((Cell.Figure) cell).notKnown()).isTrue();
                }));
    }

    private static Pages mostlyNotKnown(int notKnown) {
        var county = aBook().covering("2022-04-01", "2026-03-31");
        for (int i = 0; i < 40; i++) {
            county.with(aChild("NEW%02d".formatted(i)).startsCare("2024-05-01", "U6", "PR1"));
        }
        for (int i = 0; i < 12; i++) {
            county.with(aChild("LONG%02d".formatted(i)).startsCare("2023-01-01", "U6", "PR1"));
        }
        for (int i = 0; i < notKnown; i++) {
            county.with(aChild("BEFORE%02d".formatted(i))
                    .with(anEpisode().from("2022-04-01").because("P")));
        }
        return Pages.of(county.build(), "2026-03-31").withTarget("STA-02 70 5");
    }

    private static PackBlock.Table quarters(Pages pages, String ref) {
        return pages.tables("scorecard.quarters.").stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.heading().startsWith(ref)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(PackBlock.Table table, String ref) {
        for (int c = 1; c < table.columns().size(); c++) {
            if (table.columns().get(c).heading().startsWith(ref)) {
                int column = c - 1;
                return table.rows().stream()
                        .map(row -> Pages.words(row.cells().get(column)))
                        .toList();
            }
        }
        throw new AssertionError("no column of " + ref);
    }

    private static Cell.Derived twice(Pages pages, String ref) {
        for (var table : pages.tables("scorecard.quarters.")) {
            for (int c = 1; c < table.columns().size(); c++) {
                if (table.columns().get(c).heading().startsWith(ref)) {
                    var last = table.rows().get(table.rows().size() - 1);
                    assertThat(last.header()).isEqualTo("Worsening two quarters running");
                    return (Cell.Derived) last.cells().get(c - 1);
                }
            }
        }
        throw new AssertionError("no quarters of " + ref);
    }

    private static Coordinates at(Cell cell) {
        return ((Cell.Figure) cell).at();
    }
}
