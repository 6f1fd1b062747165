package org.hearth.childrenincare.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.math.BigDecimal;
import java.util.List;
import org.hearth.childrenincare.indicator.AllIndicators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.core.figures.FiguresOver;
import org.junit.jupiter.api.Test;

/** The live scorecard: each figure against the council's own target, over its quarters and beside other councils. */
class RatedFiguresTest {
    private final Figures figures = figures();

    @Test
    void a_figure_is_rated_by_the_councils_target_that_held_on_the_day() {
        var now = scorecard("2025-03-31").row("PLA-02").rated();

        assertThat(now.words()).isEqualTo("target 40.0%, tolerance 5.0 points");
        assertThat(now.rating().words()).isEqualTo("● green");
        assertThat(now.tag()).isEqualTo("green");
        assertThat(scorecard("2025-03-31").row("PLA-03.agency").rated().rating().words())
                .isEqualTo("○ not rated: no target");
    }

    @Test
    void before_its_first_target_a_figure_says_that_one_is_to_come() {
        var before = scorecard("2024-12-31").row("PLA-02").rated();

        assertThat(before.isTarget()).isFalse();
        assertThat(before.rating().words()).isEqualTo("○ not rated: not yet due");
    }

    @Test
    void a_figure_looked_at_has_its_quarters_and_says_what_they_show() {
        var outlook = outlook("CIC-01");

        assertThat(outlook.quarters()).hasSize(20);
        assertThat(outlook.quarters().get(0)).isEqualTo(new Outlook.Quarter("31 March 2026", "1"));
        assertThat(outlook.flag()).isNotBlank();
        assertThat(outlook.limits()).startsWith("20 quarters; median ");
        assertThat(outlook("STA-01").isCharted()).isFalse();
    }

    @Test
    void beside_others_it_has_the_number_their_rates_would_be_and_why_there_is_no_mean_of_neighbours() {
        var outlook = outlook("CIC-02");

        assertThat(outlook.equivalent())
                .contains("England: 958 at 67 for each 10,000 of 142,924 children (ONS mid-year estimate, 2024)");
        assertThat(outlook.getNeighbours()).contains("1 of the 10 neighbours");
    }

    private Outlook outlook(String line) {
        var row = scorecard("2026-03-31").row(line);
        return Outlook.of(
                figures,
                FiguresOfBooks.benchmarks(FiguresOfBooks.comparators()),
                FiguresOfBooks.population(),
                row.definition(),
                row.measured().line(),
                on("2026-03-31"));
    }

    private Scorecard scorecard(String day) {
        var target = new Targets.Asked(
                "PLA-02",
                day("2025-01-01"),
                new BigDecimal(40),
                null,
                new BigDecimal(5),
                null,
                1,
                "The committee",
                "A trial");
        return Scorecard.of(figures, FiguresOfBooks.comparators(), FiguresOfBooks.targets(List.of(target)), on(day));
    }

    private static Figures figures() {
        var book = aBook().covering("2021-04-01", "2026-03-31")
                .with(aChild("LC1").startsCare("2021-05-01", "U6", "PR1"))
                .build();
        return FiguresOver.of(knownAt -> book, AllIndicators.list());
    }

    private static AsAt on(String day) {
        return AsAt.now(day(day));
    }
}
