package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.junit.jupiter.api.Test;

class ShortBreaksTest {
    private final ShortBreaks indicator = new ShortBreaks();

    @Test
    void both_kinds_of_series_count_and_no_child_in_care_does() {
        var book = aBook().with(
                        aChild("AGREED").with(anEpisode().under("V4")),
                        aChild("BREAK")
                                .with(anEpisode().under("V3").from("2025-03-30").to("2025-04-02", "E8")),
                        aChild("IN_CARE").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("AGREED", "BREAK");
        assertThat(numerator(headline(new ChildrenInCare(), book, DAY))).containsExactly("IN_CARE");
    }

    @Test
    void the_day_a_series_ends_it_counts_no_more() {
        var book = aBook().with(
                        aChild("ENDS").with(anEpisode().under("V4").to(DAY, "E8")),
                        aChild("BEGINS").with(anEpisode().under("V4").from(DAY)))
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("ENDS");
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("BEGINS");
    }

    @Test
    void nobody_has_a_series_from_the_18th_birthday() {
        var book = aBook().with(
                        aChild("EIGHTEEN").born("2007-03-31").with(anEpisode().under("V4")),
                        aChild("DAY_BEFORE").born("2007-04-01").with(anEpisode().under("V4")))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("DAY_BEFORE");
    }

    @Test
    void a_series_of_which_nothing_more_is_told_does_not_go_on_for_ever() {
        var book = aBook().with(aChild("SILENT").with(anEpisode().under("V4").heldUntil("2025-03-30")))
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("SILENT");
        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    @Test
    void with_no_series_the_count_is_none() {
        assertThat(value(headline(indicator, aBook().build(), DAY))).isZero();
    }
}
