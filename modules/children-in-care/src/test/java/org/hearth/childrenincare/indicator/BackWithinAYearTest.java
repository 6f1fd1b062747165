package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Period;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class BackWithinAYearTest {
    private final BackWithinAYear indicator = new BackWithinAYear();

    /** On 31 March 2025 of those who left from 1 April 2023 to 31 March 2024. */
    @Test
    void those_who_went_home_or_to_a_guardian_a_year_before_are_followed_for_a_year() {
        var book = aBook().with(
                        left("HOME_BACK", "2023-06-01", "E4A").with(anEpisode().from("2023-09-01")),
                        left("GUARDIAN_BACK", "2023-06-01", "E45")
                                .with(anEpisode().from("2024-02-01")),
                        left("FRIENDS", "2023-06-01", "E13"),
                        left("ORDER", "2023-06-01", "E41"),
                        left("ADOPTED_BACK", "2023-06-01", "E12")
                                .with(anEpisode().from("2023-09-01")),
                        left("STAYED", "2023-06-01", "E17"),
                        left("THIS_YEAR", "2024-06-01", "E4A").with(anEpisode().from("2024-09-01")))
                .build();

        var back = headline(indicator, book, DAY);

        assertThat(denominator(back)).containsExactly("FRIENDS", "GUARDIAN_BACK", "HOME_BACK", "ORDER");
        assertThat(numerator(back)).containsExactly("GUARDIAN_BACK", "HOME_BACK");
        assertThat(value(back)).isEqualTo("50.0");
    }

    @Test
    void three_hundred_and_sixty_five_days_are_counted_to_the_day() {
        var book = aBook().with(
                        left("SAME_DAY", "2023-06-01", "E4A").with(anEpisode().from("2023-06-01")),
                        left("DAY_365", "2023-06-01", "E4A").with(anEpisode().from("2024-05-31")),
                        left("DAY_366", "2023-06-01", "E4A").with(anEpisode().from("2024-06-01")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("DAY_365", "SAME_DAY");
    }

    @Test
    void the_days_of_the_year_before_are_counted_from_the_first_to_the_last() {
        var book = aBook().with(
                        left("DAY_BEFORE", "2023-03-31", "E4A"),
                        left("FIRST", "2023-04-01", "E4A"),
                        left("LAST", "2024-03-31", "E4A"),
                        left("DAY_AFTER", "2024-04-01", "E4A"))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("FIRST", "LAST");
    }

    /** Also over a quarter that ends on a leap day, whoever is measured has had the whole of 365 days. */
    @Test
    void whoever_is_measured_has_had_a_year_to_come_back() {
        for (var on = day("2023-04-01"); on.isBefore(day("2026-04-01")); on = on.plusDays(1)) {
            for (var over : Over.values()) {
                var last = Asked.on(AsAt.now(on), over).yearBefore().lastDay();

                assertThat(last.plusDays(365)).as("%s over %s", on, over).isBeforeOrEqualTo(on);
            }
        }
    }

    @Test
    void the_quarter_is_that_of_a_year_before() {
        assertThat(Asked.on(AsAt.now(day("2024-05-31")), Over.QUARTER).yearBefore())
                .isEqualTo(Period.ofDays(day("2023-03-01"), day("2023-05-31")));
        assertThat(Asked.on(AsAt.now(day(DAY))).yearBefore())
                .isEqualTo(Period.ofDays(day("2023-04-01"), day("2024-03-31")));
    }

    @Test
    void who_left_twice_counts_once_and_is_back_when_either_was_followed_by_care() {
        var book = aBook().with(left("TWICE", "2023-06-01", "E4A")
                        .with(anEpisode().from("2023-09-01").to("2024-01-01", "E4A")))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("TWICE");
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("TWICE");
    }

    @Test
    void with_no_one_leaving_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void without_the_rows_of_the_year_before_it_is_not_known() {
        var book = aBook().covering("2023-04-02", "2025-03-31").build();

        var answer = FiguresOver.of(asked -> book, List.of(indicator))
                .measure("CIC-15", AsAt.now(day(DAY)))
                .get(0);

        assertThat(answer.measure()).isInstanceOf(Measure.NotKnown.class);
    }

    private static ChildBuilder left(String reference, String on, String reason) {
        return aChild(reference).startsCare("2022-05-01", "U6", "PR1").leaves(on, reason);
    }
}
