package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class PlacedForAdoptionTest {
    private final PlacedForAdoption indicator = new PlacedForAdoption();

    @Test
    void every_adoption_placement_counts_until_the_order() {
        var book = aBook().with(
                        aChild("CONSENT").startsCare("2024-05-01", "A4", "PR1"),
                        aChild("ORDER").startsCare("2024-05-01", "A6", "PR1"),
                        aChild("MAY_ADOPT").startsCare("2024-05-01", "U5", "PR1"),
                        aChild("ADOPTED").startsCare("2024-05-01", "A6", "PR1").leaves(DAY, "E12"))
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("ADOPTED", "CONSENT", "ORDER");
        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("CONSENT", "ORDER");
        assertThat(value(line(indicator, book, DAY, "PLA-08.share"))).isEqualTo("66.7");
    }

    /** TV-11: U6, then A5 with the same carer. */
    @Test
    void adopted_by_the_foster_carer_counts_from_the_day_the_placement_becomes_one_for_adoption() {
        var book = aBook().with(aChild("TV11")
                        .startsCare("2024-05-01", "U6", "PR1")
                        .next(DAY, "T", "PLACE")
                        .in("A5", "PR1")
                        .and())
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).isEmpty();
        assertThat(value(headline(indicator, book, DAY))).isEqualByComparingTo("1");
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(value(headline(indicator, aBook().build(), DAY))).isZero();
        assertThat(line(indicator, aBook().build(), DAY, "PLA-08.share").measure())
                .isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_placement_without_a_code_is_said() {
        var book = aBook().with(aChild("BLANK").startsCare("2024-05-01", null, null))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isZero();
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
    }
}
