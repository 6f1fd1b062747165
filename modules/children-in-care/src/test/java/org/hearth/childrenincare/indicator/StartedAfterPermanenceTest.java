package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class StartedAfterPermanenceTest {
    private final StartedAfterPermanence indicator = new StartedAfterPermanence();

    @Test
    void three_options_are_an_earlier_home_and_what_is_told_as_not_known_stands_apart() {
        var book = aBook().with(
                        came("ADOPTED", "2024-05-01", "P1"),
                        came("GUARDIAN", "2024-05-01", "P2"),
                        came("ORDER", "2024-05-01", "P3"),
                        came("NOT_KNOWN", "2024-05-01", "P4"),
                        came("NONE", "2024-05-01", "Z1"))
                .build();

        var answer = headline(indicator, book, DAY);

        assertThat(numerator(answer)).containsExactly("ADOPTED", "GUARDIAN", "ORDER");
        assertThat(value(answer)).isEqualTo("60.0");
        assertThat(numerator(line(indicator, book, DAY, "CIC-16.not-known"))).containsExactly("NOT_KNOWN");
        assertThat(value(line(indicator, book, DAY, "CIC-16.not-known"))).isEqualTo("20.0");
        assertThat(parts(answer, "previous"))
                .containsEntry("special-guardianship", List.of("GUARDIAN"))
                .containsEntry("none", List.of("NONE"));
    }

    @Test
    void the_first_of_april_and_the_day_itself_are_in_the_period() {
        var book = aBook().with(
                        came("DAY_BEFORE", "2024-03-31", "P1"),
                        came("FIRST", "2024-04-01", "P1"),
                        came("LAST", "2024-09-30", "P1"),
                        came("DAY_AFTER", "2024-10-01", "P1"))
                .build();

        assertThat(numerator(headline(indicator, book, "2024-09-30"))).containsExactly("FIRST", "LAST");
    }

    @Test
    void who_came_twice_counts_once_by_the_last_time() {
        var book = aBook().with(came("TWICE", "2024-05-01", "P1")
                        .leaves("2024-06-01", "E4A")
                        .with(anEpisode().from("2024-09-01")))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("TWICE");
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("TWICE");
    }

    @Test
    void with_no_one_coming_in_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void of_whom_nothing_is_told_stands_on_neither_side() {
        var book = aBook().with(
                        came("GUARDIAN", "2024-05-01", "P2"),
                        came("NO_CODE", "2024-05-01", "P9"),
                        aChild("NO_ROW").startsCare("2024-05-01", "U6", "PR1"))
                .build();
        var none = aBook().with(aChild("NO_ROW").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("GUARDIAN");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(2);
        assertThat(headline(indicator, none, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(FiguresOver.of(asked -> book, List.of(indicator))
                        .measure("CIC-16", AsAt.now(day(DAY)))
                        .get(0)
                        .measure())
                .isInstanceOfSatisfying(Measure.NotKnown.class, not -> assertThat(not.wouldTell())
                        .isEqualTo("PrevPerm of the 2024/25 return"));
    }

    private static ChildBuilder came(String reference, String on, String option) {
        return aChild(reference)
                .startsCare(on, "U6", "PR1")
                .told("PrevPerm", on.compareTo("2024-04-01") < 0 ? 2024 : 2025, Map.of("PREV_PERM", option));
    }
}
