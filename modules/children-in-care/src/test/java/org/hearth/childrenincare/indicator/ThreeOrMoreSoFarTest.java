package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.junit.jupiter.api.Test;

class ThreeOrMoreSoFarTest {
    private final ThreeOrMoreSoFar indicator = new ThreeOrMoreSoFar();

    @Test
    void a_child_counts_from_the_day_of_the_third_placement_since_april() {
        var book = aBook().with(
                        aChild("THREE")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2024-08-01", "K2", "PR4")
                                .moves("2024-11-30", "U6", "PR4"),
                        aChild("TWO").startsCare("2023-05-01", "U6", "PR1").moves("2024-08-01", "K2", "PR4"))
                .build();

        assertThat(numerator(headline(indicator, book, "2024-11-29"))).isEmpty();
        assertThat(numerator(headline(indicator, book, "2024-11-30"))).containsExactly("THREE");
        assertThat(value(headline(indicator, book, "2024-11-30"))).isEqualTo("50.0");
    }

    @Test
    void on_31_march_it_is_the_figure_of_the_year_and_on_1_april_it_begins_again() {
        var book = RandomBooks.of(7, 200);

        assertThat(numerator(headline(indicator, book, DAY)))
                .isNotEmpty()
                .isEqualTo(numerator(headline(new ThreeOrMorePlacements(), book, DAY)));
        assertThat(numerator(headline(
                        indicator,
                        aBook().with(aChild("MOVED")
                                        .startsCare("2023-05-01", "U6", "PR1")
                                        .moves("2024-08-01", "K2", "PR4")
                                        .moves("2025-04-01", "U6", "PR4"))
                                .build(),
                        "2025-04-01")))
                .isEmpty();
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void every_day_since_april_must_be_held() {
        var book = aBook().covering("2024-04-02", "2025-03-31").build();

        var answer = FiguresOver.of(asked -> book, List.of(indicator))
                .measure("STA-04", AsAt.now(day("2024-11-30")))
                .get(0);

        assertThat(answer.measure()).isInstanceOf(Measure.NotKnown.class);
    }

    /** GEN-12: it is asked for the year to date, and for no quarter. */
    @Test
    void it_is_counted_over_no_quarter() {
        var sheet = FiguresOver.of(asked -> aBook().build(), List.of(indicator)).measure(AsAt.now(day(DAY)));

        assertThat(sheet.answers()).hasSize(1);
        assertThat(sheet.quarter()).isEmpty();
    }
}
