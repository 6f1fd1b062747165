package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import org.hearth.core.api.figures.Measure;
import org.junit.jupiter.api.Test;

class KinshipFosterTest {
    private final KinshipFoster indicator = new KinshipFoster();

    @Test
    void the_share_is_of_all_who_are_fostered() {
        var book = aBook().with(
                        aChild("LONG_TERM").startsCare("2024-05-01", "U1", "PR1"),
                        aChild("MAY_ADOPT").startsCare("2024-05-01", "U2", "PR1"),
                        aChild("KIN").startsCare("2024-05-01", "U3", "PR1"),
                        aChild("OTHER").startsCare("2024-05-01", "U6", "PR4"),
                        aChild("PARENTS").startsCare("2024-05-01", "P1", "PR0"))
                .build();

        assertThat(numerator(line(indicator, book, DAY, "PLA-07.count")))
                .containsExactly("KIN", "LONG_TERM", "MAY_ADOPT");
        assertThat(denominator(line(indicator, book, DAY, "PLA-07.share")))
                .containsExactly("KIN", "LONG_TERM", "MAY_ADOPT", "OTHER");
        assertThat(value(line(indicator, book, DAY, "PLA-07.share"))).isEqualTo("75.0");
    }

    @Test
    void the_day_a_child_moves_to_grandparents_it_counts() {
        var book = aBook().with(
                        aChild("MOVES").startsCare("2024-05-01", "U6", "PR4").moves(DAY, "U3", "PR1"))
                .build();

        assertThat(value(line(indicator, book, "2025-03-30", "PLA-07.share"))).isEqualTo("0.0");
        assertThat(numerator(line(indicator, book, DAY, "PLA-07.count"))).containsExactly("MOVES");
    }

    @Test
    void with_no_one_fostered_there_is_no_share() {
        var book = aBook().with(aChild().startsCare("2024-05-01", "K2", "PR4")).build();

        assertThat(value(line(indicator, book, DAY, "PLA-07.count"))).isZero();
        assertThat(line(indicator, book, DAY, "PLA-07.share").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_placement_without_a_code_is_no_foster_placement_and_is_said() {
        var book = aBook().with(
                        aChild("BLANK").startsCare("2024-05-01", null, null),
                        aChild("KIN").startsCare("2024-05-01", "U3", "PR1"))
                .build();

        assertThat(denominator(line(indicator, book, DAY, "PLA-07.share"))).containsExactly("KIN");
        assertThat(line(indicator, book, DAY, "PLA-07.count").notKnown()).isEqualTo(1);
    }
}
