package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.figures.SeriesBreak;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.testing.BookBuilder;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final int TWO_YEARS_AGO = 1;
    private static final int A_YEAR_AGO = 2;
    private static final int SAME_QUARTER = 3;
    private static final int BEFORE = 4;
    private static final int NOW = 5;
    private static final int DIRECTION = 6;
    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    private static final int DENOMINATOR_BEFORE = 2;
    private static final int NOTE = 6;
    private static final int ENGLAND = 1;
    private static final int EQUIVALENT = 3;
    private static final int BESIDE_NOTE = 4;

    @Test
    void what_happened_is_counted_over_the_quarter_and_under_a_year_end_over_the_year() {
        var pages = Pages.of(
                aCounty(40)
                        .with(came("2024-06-01"), came("2025-02-01"), came("2025-11-01"), came("2026-02-01"))
                        .build(),
                "2026-03-31");

        var row = pages.movement("CP3 Times a child came into care").stream()
                .map(Pages::words)
                .toList();

        assertThat(row.get(A_YEAR_AGO)).isEqualTo("2");
        assertThat(row.get(SAME_QUARTER)).isEqualTo("1");
        assertThat(row.get(BEFORE)).isEqualTo("1");
        assertThat(row.get(NOW)).isEqualTo("1");
    }

    @Test
    void the_year_that_ends_on_the_day_and_its_last_quarter_are_different_figures() {
        var pages = Pages.of(aCounty(40).build(), "2026-03-31");

        var row = pages.movement("CP3 Times a child came into care");

        assertThat(at(row.get(SAME_QUARTER)).day())
                .isEqualTo(at(row.get(A_YEAR_AGO)).day());
        assertThat(at(row.get(SAME_QUARTER))).isNotEqualTo(at(row.get(A_YEAR_AGO)));
    }

    @Test
    void more_children_far_away_than_a_quarter_ago_is_up_and_worsening() {
        var county = aCounty(20);
        for (int i = 0; i < 5; i++) {
            county.with(aChild("FAR" + i)
                    .startsCare("2023-05-01", "U6", "PR4")
                    .next("2025-05-01", "P", "CARPL")
                    .inside(30)
                    .and()
                    .next("2026-02-01", "P", "CARPL")
                    .outside("E10000015", 300)
                    .and());
        }

        var row = Pages.of(county.build(), "2026-03-31").movement("CP14");

        assertThat(Pages.words(row.get(DIRECTION))).isEqualTo("↑ up, worsening");
    }

    /** Its words rest on no figure, so that nothing withheld can change them. */
    @Test
    void a_figure_that_counts_otherwise_than_the_one_before_is_not_compared_with_it() {
        var book = aCounty(40).build();
        var since = new SeriesBreak(day("2026-01-01"), Set.of("OOC-03"), "when distance was first measured so");

        assertThat(Pages.of(book, "2026-03-31", since).movement("CP14").get(DIRECTION))
                .isEqualTo(
                        new Cell.Text(
                                "Not comparable: the definition changed on 1 January 2026, when distance was first measured so"));
        assertThat(Pages.words(Pages.of(book, "2026-03-31").movement("CP14").get(DIRECTION)))
                .isEqualTo("→ no change, similar");
    }

    @Test
    void where_no_direction_is_good_it_says_which_way_once() {
        var county = aCounty(40);
        for (int i = 0; i < 9; i++) {
            county.with(aChild("NEW" + i).startsCare("2026-02-01", "U6", "PR1"));
        }

        var row = Pages.of(county.build(), "2026-03-31").movement("CP1 ");

        assertThat(Pages.words(row.get(DIRECTION))).isEqualTo("↑ higher");
        assertThat(Pages.words(Pages.of(aCounty(40).build(), "2026-03-31")
                        .movement("CP1 ")
                        .get(DIRECTION)))
                .isEqualTo("→ no change, similar");
    }

    @Test
    void a_direction_rests_on_both_figures_and_gives_way_when_one_is_withheld() {
        var row = Pages.of(aCounty(40).build(), "2026-03-31").movement("CP6");

        assertThat(row.get(DIRECTION)).isInstanceOfSatisfying(Cell.Derived.class, direction -> {
            assertThat(direction.restsOn()).containsExactly(at(row.get(NOW)), at(row.get(BEFORE)));
            assertThat(direction.otherwise()).isEqualTo("Not comparable: withheld");
        });
    }

    /** By nothing but what the two tables print, and the rule above them. */
    @Test
    void a_direction_can_be_found_again_from_the_printed_rows() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");
        int found = 0;
        for (var table : pages.tables("scorecard.movement.")) {
            for (var row : table.rows()) {
                String words = Pages.words(row.cells().get(DIRECTION));
                boolean isShare =
                        row.header().contains("(%)") && !row.header().matches(".*(in the year|to date|year before).*");
                if (!isShare
                        || Pages.words(pages.behind(row.header()).get(DENOMINATOR))
                                .contains(",")) {
                    continue;
                }
                var behind = pages.behind(row.header());
                String now = Pages.words(row.cells().get(NOW));
                String before = Pages.words(row.cells().get(BEFORE));
                if (now.matches("[xz]") || before.matches("[xz]")) {
                    assertThat(words).startsWith("Not comparable: ");
                    continue;
                }
                var change = new BigDecimal(now).subtract(new BigDecimal(before));
                int fewer = Math.min(
                        Integer.parseInt(Pages.words(behind.get(DENOMINATOR))),
                        Integer.parseInt(Pages.words(behind.get(DENOMINATOR_BEFORE))));
                var band = new BigDecimal("0.5")
                        .max(new BigDecimal(100).divide(new BigDecimal(fewer), 1, RoundingMode.DOWN));
                found++;
                assertThat(words)
                        .as(row.header())
                        .contains(
                                fewer < 10
                                        ? "fewer than 10"
                                        : change.abs().compareTo(band) < 0
                                                ? "similar"
                                                : change.signum() > 0 ? "\u2191" : "\u2193");
            }
        }
        assertThat(found).isGreaterThan(8);
    }

    @Test
    void before_the_rows_held_a_figure_is_not_available_and_nothing_is_compared_with_it() {
        var pages = Pages.of(aCounty(40).covering("2026-01-01", "2026-03-31").build(), "2026-03-31");

        var row = pages.movement("CP1 ").stream().map(Pages::words).toList();

        assertThat(row.subList(TWO_YEARS_AGO, NOW)).containsOnly("x");
        assertThat(row.get(NOW)).isEqualTo("40");
        assertThat(row.get(DIRECTION))
                .isEqualTo("Not comparable: the earlier value is not known, not measured or withheld");
    }

    @Test
    void behind_a_share_stand_those_counted_and_those_they_are_counted_among() {
        var pages = Pages.of(
                aCounty(40)
                        .with(aChild("HOME").startsCare("2024-05-01", "K2", "PR4"))
                        .build(),
                "2026-03-31");

        var row = pages.behind("CP6 ").stream().map(Pages::words).toList();

        assertThat(row.get(NUMERATOR)).isEqualTo("40");
        assertThat(row.get(DENOMINATOR)).isEqualTo("41");
        assertThat(row.get(NOTE)).startsWith("PLA-02");
    }

    @Test
    void beside_whole_numbers_ours_stands_as_a_whole_number_unless_it_is_withheld() {
        var pages = Pages.of(
                aCounty(40)
                        .with(aChild("HOME").startsCare("2024-05-01", "K2", "PR4"))
                        .build(),
                "2026-03-31",
                "PLA-02 67");

        assertThat(Pages.words(pages.beside("CP6 ").get(ENGLAND))).isEqualTo("67% (31 March 2025)");
        assertThat(pages.beside("CP6 ").get(BESIDE_NOTE)).isInstanceOfSatisfying(Cell.Derived.class, note -> {
            var at = new Coordinates("PLA-02", day("2026-03-31"));
            assertThat(note.words()).isEqualTo("Ours as a whole number: 98%.");
            assertThat(note.restsOn()).containsExactly(at, at.numerator(), at.denominator());
            assertThat(note.otherwise()).isEqualTo("z");
        });
    }

    @Test
    void a_whole_year_beside_a_quarter_says_that_they_are_not_to_be_compared() {
        var pages = Pages.of(aCounty(40).build(), "2026-03-31", "CIC-03.events 33000");

        assertThat(Pages.words(pages.beside("CP3 Times a child came into care").get(BESIDE_NOTE)))
                .contains("These figures are for whole years. Do not compare them");
    }

    @Test
    void what_is_published_once_a_year_says_so_beside_a_figure_within_the_year() {
        var pages = Pages.of(aCounty(40).build(), "2025-12-31", "PLA-02 67");

        assertThat(Pages.words(pages.beside("CP6 ").get(ENGLAND))).isEqualTo("67% (31 March 2025, annual)");
    }

    /** 67 for each 10,000 of Cambridgeshire's 142,924. */
    @Test
    void the_equivalent_number_is_reckoned_and_prints_the_population_it_takes() {
        var pages = Pages.of(aCounty(40).build(), "2025-12-31", "CIC-02 67");

        assertThat(Pages.words(pages.beside("CP2 ").get(EQUIVALENT)))
                .isEqualTo("England: 958; rate times 142,924 children over 10,000 (ONS mid-year estimate, 2024)");
    }

    @Test
    void of_what_nobody_publishes_no_row_stands_beside_others() {
        assertThat(Pages.of(aCounty(40).build(), "2026-03-31").tables("scorecard.beside"))
                .isEmpty();
    }

    /** Reviews, health and missing are told by other rows of the return than episodes. */
    @Test
    void what_is_known_on_no_day_is_no_row_and_says_at_the_end_what_would_tell() {
        var pages = Pages.of(aCounty(40).build(), "2026-03-31");

        assertThat(pages.tables("scorecard.movement."))
                .noneMatch(table -> table.key().endsWith(".health"));
        assertThat(notMeasured(pages, "CP36 "))
                .isEqualTo("Rows of OC2 are not held yet. OC2 of the 2025/26 return would tell");
        assertThat(notMeasured(pages, "CP16 ")).isEqualTo("Care plans (plans of children in care)");
        assertThat(notMeasured(pages, "CP44 "))
                .contains("Return interviews", "Rows of ")
                .doesNotContain("MIS-");
    }

    private static String notMeasured(Pages pages, String ref) {
        return pages.tables("scorecard.not-measured").get(0).rows().stream()
                .filter(row -> row.header().startsWith(ref))
                .map(row -> Pages.words(row.cells().get(0)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_reference_stands_in_the_paper_once_in_order_or_with_what_would_tell() {
        var pages = Pages.of(aCounty(40).build(), "2026-03-31");
        var measured = pages.tables("scorecard.movement.").stream()
                .flatMap(table -> table.rows().stream())
                .map(ScorecardTest::ref)
                .filter(ref -> ref > 0)
                .distinct()
                .toList();
        var missing = pages.tables("scorecard.not-measured").get(0).rows();

        assertThat(measured).isSorted();
        assertThat(missing.stream().map(ScorecardTest::ref).toList()).isSorted();
        var all = new java.util.TreeSet<>(measured);
        missing.forEach(row -> all.add(ref(row)));
        assertThat(all).hasSize(61).first().isEqualTo(1);
        assertThat(missing).allSatisfy(row -> assertThat(Pages.words(row.cells().get(0)))
                .matches("[A-Z].{5,}")
                .doesNotContainPattern("[A-Z]{3}-\\d"));
    }

    private static int ref(PackBlock.Row row) {
        return row.header().startsWith("CP")
                ? Integer.parseInt(row.header().substring(2, row.header().indexOf(' ')))
                : 0;
    }

    @Test
    void the_rows_are_the_same_whoever_is_in_care() {
        var many = rows(Pages.of(aCounty(40).build(), "2026-03-31"));
        var nobody = rows(Pages.of(aBook().covering("2022-04-01", "2026-03-31").build(), "2026-03-31"));

        assertThat(nobody).isEqualTo(many).hasSizeGreaterThan(50);
    }

    @Test
    void of_nobody_a_share_is_not_applicable_and_a_count_is_nought() {
        var pages = Pages.of(aBook().covering("2022-04-01", "2026-03-31").build(), "2026-03-31");

        assertThat(Pages.words(pages.movement("CP1 ").get(NOW))).isEqualTo("0");
        assertThat(Pages.words(pages.movement("CP6 ").get(NOW))).isEqualTo("z");
    }

    @Test
    void the_finding_refers_to_cells_and_holds_no_number_of_its_own() {
        var finding = Pages.of(aCounty(40).build(), "2026-03-31").scorecard().stream()
                .filter(PackBlock.Finding.class::isInstance)
                .map(PackBlock.Finding.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(finding.words())
                .contains("{0} children on 31 March 2026, {1} for every 10,000 children in its area")
                .doesNotContain("40");
        assertThat(finding.refersTo())
                .containsExactly(
                        new Coordinates("CIC-01", day("2026-03-31")), new Coordinates("CIC-02", day("2026-03-31")));
    }

    /** Outside Cambridgeshire no population is held until a council gives its own. */
    @Test
    void without_a_population_the_finding_gives_the_count_alone() {
        var pages = Pages.withoutPopulation(aCounty(40).build(), "2026-03-31");

        assertThat(pages.scorecard().get(0)).isInstanceOfSatisfying(PackBlock.Finding.class, finding -> {
            assertThat(finding.words()).isEqualTo("The council looked after {0} children on 31 March 2026.");
            assertThat(finding.refersTo()).containsExactly(new Coordinates("CIC-01", day("2026-03-31")));
        });
        assertThat(pages.tables("scorecard.movement.demand").get(0).rows())
                .noneMatch(row -> row.header().startsWith("CP2 "));
        assertThat(notMeasured(pages, "CP2 ")).isNotBlank();
    }

    /** Two records: one stops in the year to 31 March 2025 and one begins in it, and neither says that care did. */
    @Test
    void where_it_is_not_known_how_some_came_or_left_a_note_says_that_net_change_differs() {
        var county = aCounty(40)
                .with(
                        aChild("SILENT").with(anEpisode().from("2023-05-01").heldUntil("2024-11-30")),
                        aChild("APPEARS").with(anEpisode().from("2024-08-01").because("P")));

        assertThat(demand(Pages.of(county.build(), "2026-03-31")).note())
                .contains("how they came or left is not known")
                .endsWith("This is so under year-end 2025.");
        assertThat(demand(Pages.of(aCounty(40).build(), "2026-03-31")).note()).isNull();
    }

    private static PackBlock.Table demand(Pages pages) {
        return pages.scorecard().stream()
                .filter(PackBlock.Table.class::isInstance)
                .map(PackBlock.Table.class::cast)
                .filter(table -> table.key().equals("scorecard.movement.demand"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Pages pages) {
        return pages.scorecard().stream()
                .filter(PackBlock.Table.class::isInstance)
                .flatMap(table -> ((PackBlock.Table) table).rows().stream())
                .map(PackBlock.Row::header)
                .toList();
    }

    private static Coordinates at(Cell cell) {
        return ((Cell.Figure) cell).at();
    }

    private static ChildBuilder came(String on) {
        return aChild("CAME" + on).startsCare(on, "U6", "PR1");
    }

    /** So many children, fostered near home since 2023. */
    static BookBuilder aCounty(int children) {
        var book = aBook().covering("2022-04-01", "2026-03-31");
        for (int i = 0; i < children; i++) {
            book.with(aChild("C%03d".formatted(i))
                    .startsCare("2023-05-01", "U6", "PR1")
                    .next("2023-06-01", "P", "CARPL")
                    .inside(30)
                    .and());
        }
        return book;
    }
}
