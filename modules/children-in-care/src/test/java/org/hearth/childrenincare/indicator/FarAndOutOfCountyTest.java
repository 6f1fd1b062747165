package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class FarAndOutOfCountyTest {
    private final FarAndOutOfCounty indicator = new FarAndOutOfCounty();

    /** TV-15 and TV-16: 20.0 miles is not over 20, 20.1 is. */
    @Test
    void both_over_twenty_miles_and_outside() {
        var book = aBook().with(
                        aChild("FAR_OUT").with(anEpisode().outside("E06000032", 201)),
                        aChild("TWENTY").with(anEpisode().outside("E06000032", 200)),
                        aChild("FAR_IN").with(anEpisode().inside(350)))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FAR_OUT");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("33.3");
    }

    /** TV-17: no home postcode, so no distance: above the line never, below it always. */
    @Test
    void an_unknown_distance_stays_below_the_line() {
        var book = aBook().with(
                        aChild("ALONE").unaccompanied().with(anEpisode().outside("E06000032", null)),
                        aChild("FAR_OUT").with(anEpisode().outside("E06000032", 201)))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(numerator(share)).containsExactly("FAR_OUT");
        assertThat(denominator(share)).containsExactly("ALONE", "FAR_OUT");
        assertThat(share.notKnown()).isEqualTo(1);
    }

    @Test
    void the_day_the_child_moves_near_it_counts_no_more() {
        var book = aBook().with(aChild().with(anEpisode().outside("E06000032", 500))
                        .next("2025-03-31", "P", "CARPL")
                        .inside(50)
                        .and())
                .build();

        assertThat(value(headline(indicator, book, "2025-03-30"))).isEqualTo("100.0");
        assertThat(value(headline(indicator, book, "2025-03-31"))).isEqualTo("0.0");
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
}
