package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class FosterCareTest {
    private final FosterCare indicator = new FosterCare();

    @Test
    void family_and_other_carers_are_foster_care_and_adopters_are_not() {
        var book = aBook().with(
                        aChild("KIN").startsCare("2024-05-01", "U1", "PR1"),
                        aChild("OTHER").startsCare("2024-05-01", "U6", "PR4"),
                        aChild("ADOPTERS").startsCare("2024-05-01", "A6", "PR1"),
                        aChild("HOME").startsCare("2024-05-01", "K2", "PR4"))
                .build();

        var share = headline(indicator, book, DAY);

        assertThat(numerator(share)).containsExactly("KIN", "OTHER");
        assertThat(value(share)).isEqualTo("50.0");
    }

    @Test
    void the_day_a_child_moves_out_counts_where_the_child_moves_to() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "U6", "PR1").moves("2025-03-31", "K2", "PR4"))
                .build();

        assertThat(value(headline(indicator, book, "2025-03-30"))).isEqualTo("100.0");
        assertThat(value(headline(indicator, book, "2025-03-31"))).isEqualTo("0.0");
    }

    @Test
    void a_placement_without_a_code_stays_below_the_line_and_is_said() {
        var book = aBook().with(
                        aChild("BLANK").startsCare("2024-05-01", null, null),
                        aChild("KIN").startsCare("2024-05-01", "U1", "PR1"))
                .build();

        assertThat(value(headline(indicator, book, DAY))).isEqualTo("50.0");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(1);
    }

    @Test
    void with_no_one_in_care_there_is_no_share() {
        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }
}
