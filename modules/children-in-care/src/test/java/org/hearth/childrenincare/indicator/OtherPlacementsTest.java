package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class OtherPlacementsTest {
    private final OtherPlacements indicator = new OtherPlacements();

    @Test
    void every_code_of_what_fits_nothing_else_counts() {
        var book = aBook().with(
                        aChild("OLD").startsCare("2024-05-01", "Z1", null),
                        aChild("FIRST").startsCare("2024-05-01", "Z11", null),
                        aChild("FOURTH").startsCare("2024-05-01", "Z14", null),
                        aChild("HOME").startsCare("2024-05-01", "K2", "PR4"))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "PLA-06.other"))).containsExactly("FIRST", "FOURTH", "OLD");
    }

    @Test
    void the_day_a_child_moves_out_it_counts_no_more() {
        var book = aBook().with(
                        aChild("MOVES").startsCare("2024-05-01", "Z1", null).moves(DAY, "K2", "PR4"))
                .build();

        assertThat(numerator(line(indicator, book, "2025-03-30", "PLA-06.other")))
                .containsExactly("MOVES");
        assertThat(numerator(line(indicator, book, DAY, "PLA-06.other"))).isEmpty();
    }

    @Test
    void which_settings_lack_a_registration_is_not_measured_and_not_nought() {
        var line = line(indicator, aBook().build(), DAY, "PLA-06.unregistered");

        assertThat(line.measure()).isInstanceOf(Measure.NotMeasured.class);
    }

    @Test
    void with_no_one_there_the_count_is_none() {
        assertThat(value(line(indicator, aBook().build(), DAY, "PLA-06.other"))).isZero();
    }

    @Test
    void a_placement_without_a_code_is_not_other_and_is_said() {
        var book = aBook().with(aChild("BLANK").startsCare("2024-05-01", null, null))
                .build();

        assertThat(value(line(indicator, book, DAY, "PLA-06.other"))).isZero();
        assertThat(line(indicator, book, DAY, "PLA-06.other").notKnown()).isEqualTo(1);
    }
}
