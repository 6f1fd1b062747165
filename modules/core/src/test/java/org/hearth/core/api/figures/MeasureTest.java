package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of an answer that is none, and the middle of what many have. */
class MeasureTest {

    @Test
    void why_it_is_not_known_and_what_would_tell_are_two_whole_sentences() {
        var notKnown = new Measure.NotKnown("Rows are held for 2021-04-01 to 2025-03-31 only.", "the 2025/26 return");

        assertThat(notKnown.sentences())
                .isEqualTo("Rows are held for 2021-04-01 to 2025-03-31 only. The 2025/26 return would tell.");
    }

    @Test
    void a_median_is_rounded_half_up_and_says_of_how_many_it_is_the_middle() {
        var child = aChild().build();
        var median = new Measure.Median(List.of(child, child), new BigDecimal("27.65"));

        assertThat(median.value(Unit.MILES)).isEqualTo("27.7");
        assertThat(Unit.MILES.printed("27.7")).isEqualTo("27.7 miles");
        assertThat(median.denominator()).isEmpty();
        assertThat(DirectionOfTravel.Point.of(median, Unit.MILES).denominator()).isEqualTo(2);
    }
}
