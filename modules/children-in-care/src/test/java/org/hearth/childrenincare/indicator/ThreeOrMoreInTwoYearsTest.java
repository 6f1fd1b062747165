package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.junit.jupiter.api.Test;

class ThreeOrMoreInTwoYearsTest {
    private final ThreeOrMoreInTwoYears indicator = new ThreeOrMoreInTwoYears();

    @Test
    void placements_of_two_years_are_counted_of_those_in_care_for_two_years() {
        var book = aBook().with(
                        aChild("THREE")
                                .startsCare("2022-05-01", "U6", "PR1")
                                .moves("2023-08-01", "K2", "PR4")
                                .moves("2024-08-01", "U6", "PR4"),
                        aChild("TWO").startsCare("2022-05-01", "U6", "PR1").moves("2023-08-01", "K2", "PR4"),
                        aChild("NEW")
                                .startsCare("2023-05-01", "U6", "PR1")
                                .moves("2023-08-01", "K2", "PR4")
                                .moves("2024-08-01", "U6", "PR4"))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("THREE", "TWO");
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("THREE");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("50.0");
    }

    @Test
    void two_years_are_counted_to_the_day() {
        var book = aBook().with(
                        aChild("TWO_YEARS").startsCare("2023-03-31", "U6", "PR1"),
                        aChild("DAY_LESS").startsCare("2023-04-01", "U6", "PR1"))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("TWO_YEARS");
    }

    @Test
    void what_ended_on_the_first_of_april_was_before_and_what_began_on_the_31st_of_march_is_in_it() {
        var book = aBook().with(
                        aChild("BEFORE")
                                .startsCare("2022-05-01", "U6", "PR1")
                                .moves("2023-04-01", "K2", "PR4")
                                .moves("2024-08-01", "U6", "PR4"),
                        aChild("IN_IT")
                                .startsCare("2022-05-01", "U6", "PR1")
                                .moves("2023-04-02", "K2", "PR4")
                                .moves(DAY, "U6", "PR4"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("IN_IT");
    }

    @Test
    void with_no_one_in_care_so_long_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1")).build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void where_the_start_of_care_is_not_held_the_length_is_known_only_when_two_years_are_held() {
        var book = aBook().with(
                        aChild("LONG").with(anEpisode().from("2023-03-31").because("P")),
                        aChild("PERHAPS").with(anEpisode().from("2023-04-01").because("P")))
                .build();
        var none = aBook().with(
                        aChild("PERHAPS").with(anEpisode().from("2023-04-01").because("P")))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("LONG");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
        assertThat(headline(indicator, none, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
    }

    /** indicators.md 0.6: one return alone cannot give it, and it is measured on 31 March. */
    @Test
    void two_whole_years_must_be_held_and_it_is_measured_on_31_march() {
        var oneReturn = aBook().covering("2024-04-01", "2025-03-31").build();
        var twoReturns = aBook().covering("2023-04-01", "2025-03-31").build();

        assertThat(asked(oneReturn, DAY))
                .isInstanceOfSatisfying(Measure.NotKnown.class, not -> assertThat(not.wouldTell())
                        .isEqualTo("the 2023/24 return"));
        assertThat(asked(twoReturns, DAY)).isInstanceOf(Measure.NotApplicable.class);
        assertThat(asked(twoReturns, "2024-09-30"))
                .isEqualTo(new Measure.NotMeasured("This is measured on 31 March only.", day("2024-03-31")));
    }

    private Measure asked(CareBook book, String on) {
        return FiguresOver.of(asked -> book, List.of(indicator))
                .measure("STA-05", AsAt.now(day(on)))
                .get(0)
                .measure();
    }
}
