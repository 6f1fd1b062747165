package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class ResidentialCareTest {
    private final ResidentialCare indicator = new ResidentialCare();

    @Test
    void homes_schools_and_other_residential_settings_count_and_custody_does_not() {
        var book = aBook().with(
                        aChild("SECURE").startsCare("2024-05-01", "K1", "PR2"),
                        aChild("HOME").startsCare("2024-05-01", "K2", "PR4"),
                        aChild("CARE_HOME").startsCare("2024-05-01", "R1", "PR4"),
                        aChild("HOSPITAL").startsCare("2024-05-01", "R2", "PR3"),
                        aChild("FAMILY_CENTRE").startsCare("2024-05-01", "R3", "PR4"),
                        aChild("SCHOOL").startsCare("2024-05-01", "S1", "PR4"),
                        aChild("CUSTODY").startsCare("2024-05-01", "R5", "PR3"),
                        aChild("SUPPORTED").startsCare("2024-05-01", "K3", "PR4"),
                        aChild("FOSTERED").startsCare("2024-05-01", "U6", "PR1"))
                .build();

        var residential = headline(indicator, book, DAY);

        assertThat(numerator(residential))
                .containsExactly("CARE_HOME", "FAMILY_CENTRE", "HOME", "HOSPITAL", "SCHOOL", "SECURE");
        assertThat(denominator(residential)).hasSize(9);
        assertThat(value(residential)).isEqualTo("66.7");
    }

    @Test
    void the_day_a_child_moves_out_counts_where_the_child_moves_to() {
        var book = aBook().with(
                        aChild("MOVES").startsCare("2024-05-01", "K2", "PR4").moves(DAY, "U6", "PR1"))
                .build();

        assertThat(numerator(headline(indicator, book, "2025-03-30"))).containsExactly("MOVES");
        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_placement_without_a_code_stays_below_the_line_and_is_said() {
        var book = aBook().with(aChild("BLANK").startsCare("2024-05-01", null, null))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).isEmpty();
        assertThat(denominator(headline(indicator, book, DAY))).containsExactly("BLANK");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
    }
}
