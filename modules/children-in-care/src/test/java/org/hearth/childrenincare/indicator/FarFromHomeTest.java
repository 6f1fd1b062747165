package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class FarFromHomeTest {
    private final FarFromHome indicator = new FarFromHome();

    @Test
    void five_bands_hold_everyone_in_care() {
        var book = aBook().with(
                        aChild("IN_NEAR").with(anEpisode().inside(200)),
                        aChild("IN_FAR").with(anEpisode().inside(201)),
                        aChild("OUT_NEAR").with(anEpisode().outside("E06000032", 0)),
                        aChild("OUT_FAR").with(anEpisode().outside("E06000032", 1234)),
                        aChild("OUT_WHERE").with(anEpisode().outside("E06000032", null)),
                        aChild("LOST").with(anEpisode()))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(numerator(share)).containsExactly("IN_FAR", "OUT_FAR");
        assertThat(value(share)).isEqualTo("33.3");
        assertThat(share.notKnown()).isEqualTo(2);
        assertThat(parts(share, "band"))
                .containsEntry("inside-up-to-20", java.util.List.of("IN_NEAR"))
                .containsEntry("inside-over-20", java.util.List.of("IN_FAR"))
                .containsEntry("outside-up-to-20", java.util.List.of("OUT_NEAR"))
                .containsEntry("outside-over-20", java.util.List.of("OUT_FAR"))
                .containsEntry("not-known", java.util.List.of("LOST", "OUT_WHERE"));
    }

    @Test
    void empty_bands_are_shown() {
        assertThat(headline(
                                indicator,
                                aBook().with(aChild().with(anEpisode().inside(1)))
                                        .build(),
                                DAY)
                        .parts("band"))
                .hasSize(5);
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    /** No directory is loaded, or no row has postcodes: not 0%. */
    @Test
    void where_no_one_s_placement_is_known_the_answer_is_not_known() {
        var book = aBook().with(aChild("C1").with(anEpisode()), aChild("C2").with(anEpisode()))
                .build();

        assertThat(headline(indicator, book, DAY).measure()).isInstanceOf(Measure.NotKnown.class);
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(2);
    }

    @Test
    void the_day_a_child_moves_near_it_counts_no_more_and_twenty_miles_exactly_are_near() {
        var book = aBook().with(aChild("NEARER")
                        .with(anEpisode().outside("E06000032", 201))
                        .next(DAY, "P", "CREQB")
                        .in("U6", "PR1")
                        .inside(200)
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("NEARER");
        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }
}
