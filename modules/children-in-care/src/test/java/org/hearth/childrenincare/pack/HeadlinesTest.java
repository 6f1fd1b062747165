package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
    private static final LocalDate MEETING = day("2026-06-23");
    private static final int NOW = 0;
    private static final int TARGET = 1;
    private static final int RATING = 2;
    private static final int DIRECTION = 3;
    private static final int ENGLAND = 4;

    private static final int NOW_IN_FULL = 5;
    private static final int DIRECTION_IN_FULL = 6;
    private static final int TARGET_IN_FULL = 3;
    private static final int RATING_IN_FULL = 5;

    @Test
    void each_row_says_cell_for_cell_what_the_scorecard_says_in_full() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31", "CIC-02 67", "OOC-03 17")
                .withTarget("OOC-01 40 5")
                .withTarget("CIC-01 30-50 5");

        var rows = pages.headlines(MEETING).orElseThrow().rows();

        assertThat(rows).hasSizeBetween(15, 30).allSatisfy(row -> {
            var moved = pages.movement(row.header());
            var behind = pages.behind(row.header());
            assertThat(row.cells().get(NOW)).isEqualTo(moved.get(NOW_IN_FULL));
            assertThat(row.cells().get(DIRECTION)).isEqualTo(moved.get(DIRECTION_IN_FULL));
            assertThat(row.cells().get(TARGET)).isEqualTo(behind.get(TARGET_IN_FULL));
            assertThat(row.cells().get(RATING)).isEqualTo(behind.get(RATING_IN_FULL));
        });
        assertThat(row(rows, "CP2 ").cells().get(ENGLAND))
                .isEqualTo(pages.beside("CP2 ").get(1));
    }

    @Test
    void every_row_bears_the_committees_own_number() {
        var rows = Pages.of(CareRelationsTest.aCounty(), "2026-03-31")
                .headlines(MEETING)
                .orElseThrow()
                .rows();

        assertThat(rows).allSatisfy(row -> assertThat(row.header()).matches("CP[0-9]+ .+"));
    }

    @Test
    void a_rating_is_a_word_with_its_sign_and_a_direction_a_word_with_its_arrow() {
        var rows = Pages.of(CareRelationsTest.aCounty(), "2026-03-31")
                .withTarget("OOC-01 99 1")
                .headlines(MEETING)
                .orElseThrow()
                .rows();

        assertThat(Pages.words(row(rows, "CP13 ").cells().get(RATING))).startsWith("● ");
        assertThat(rows)
                .extracting(row -> Pages.words(row.cells().get(DIRECTION)))
                .allMatch(words -> words.matches("[↑→↓] \\p{L}.*|Not comparable: .+"))
                .anyMatch(words -> !words.startsWith("Not"));
    }

    @Test
    void a_direction_and_a_rating_rest_on_the_figure_so_that_they_go_with_it() {
        var rows = Pages.of(CareRelationsTest.aCounty(), "2026-03-31")
                .withTarget("OOC-01 40 5")
                .headlines(MEETING)
                .orElseThrow()
                .rows();

        var row = row(rows, "CP13 ").cells();
        var at = ((Cell.Figure) row.get(NOW)).at();
        assertThat(((Cell.Derived) row.get(RATING)).restsOn()).contains(at);
        assertThat(((Cell.Derived) row.get(DIRECTION)).restsOn()).contains(at);
    }

    @Test
    void a_chosen_line_that_the_council_does_not_measure_is_named() {
        var blocks = Pages.of(CareRelationsTest.aCounty(), "2026-03-31").headlineBlocks(MEETING);

        assertThat(blocks)
                .filteredOn(PackBlock.Paragraph.class::isInstance)
                .extracting(block -> ((PackBlock.Paragraph) block).text())
                .anyMatch(words -> words.startsWith("Not yet measured by the council: ")
                        && words.contains("CP32 Visits on time; ")
                        && words.contains("CP49 Care leavers in touch")
                        && !words.contains("CP6 "));
    }

    @Test
    void a_meeting_from_before_the_lines_were_chosen_has_none() {
        var pages = Pages.of(CareRelationsTest.aCounty(), "2026-03-31");

        assertThat(pages.headlines(day("2016-12-31"))).isEmpty();
        assertThat(pages.headlines(day("2017-01-01"))).isPresent();
    }

    @Test
    void a_line_is_among_them_from_its_first_day_to_its_last() {
        var entry = new ScorecardLines.Entry(
                "CP1", "", "Demand", "CIC-01", "snapshot", "", false, "", day("2026-01-01"), day("2026-12-31"));

        assertThat(entry.isHeadlineOn(day("2025-12-31"))).isFalse();
        assertThat(entry.isHeadlineOn(day("2026-01-01"))).isTrue();
        assertThat(entry.isHeadlineOn(day("2026-12-31"))).isTrue();
        assertThat(entry.isHeadlineOn(day("2027-01-01"))).isFalse();
    }

    private static PackBlock.Row row(List<PackBlock.Row> rows, String ref) {
        return rows.stream()
                .filter(row -> row.header().startsWith(ref))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + ref));
    }
}
