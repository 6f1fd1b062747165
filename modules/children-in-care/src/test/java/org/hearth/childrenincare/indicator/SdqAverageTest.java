package org.hearth.childrenincare.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.childrenincare.indicator.Measuring.*;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.util.Map;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.testing.ChildBuilder;
import org.junit.jupiter.api.Test;

class SdqAverageTest {
    private final SdqAverage indicator = new SdqAverage();

    @Test
    void the_scores_are_averaged_to_one_place() {
        var book = aBook().with(scored("ONE", "14"), scored("TWO", "15"), scored("THREE", "15"), scored("NONE", "0"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("NONE", "ONE", "THREE", "TWO");
        assertThat(value(headline(indicator, book, DAY))).isEqualTo("11.0");
        assertThat(value(headline(
                        indicator,
                        aBook().with(scored("ONE", "14"), scored("TWO", "15"), scored("THREE", "15"))
                                .build(),
                        DAY)))
                .isEqualTo("14.7");
    }

    @Test
    void who_turns_5_on_31_march_belongs_and_who_turns_17_does_not() {
        var book = aBook().with(
                        scored("FIVE", "10").born("2020-03-31"),
                        scored("FOUR", "10").born("2020-04-01"),
                        scored("SIXTEEN", "10").born("2008-04-01"),
                        scored("SEVENTEEN", "10").born("2008-03-31"))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("FIVE", "SIXTEEN");
    }

    @Test
    void a_reason_says_that_there_is_no_score_and_anything_else_is_not_known() {
        var book = aBook().with(
                        scored("SCORED", "10"),
                        told("REASON", Map.of("SDQ_REASON", "SDQ5")),
                        told("NEITHER", Map.of("TEETH_CHECK", "1")),
                        scored("TOO_HIGH", "41"),
                        aChild("NO_ROW").startsCare("2022-05-01", "U6", "PR1"),
                        scored("NO_BIRTHDAY", "10").born(null))
                .build();

        assertThat(numerator(headline(indicator, book, DAY))).containsExactly("SCORED");
        assertThat(headline(indicator, book, DAY).notKnown()).isEqualTo(4);
        assertThat(headline(indicator, aBook().with(scored("TOO_HIGH", "41")).build(), DAY)
                        .measure())
                .isInstanceOf(Measure.NotKnown.class);
    }

    @Test
    void with_no_one_scored_there_is_no_average() {
        var reasons = aBook().with(told("REASON", Map.of("SDQ_REASON", "SDQ5"))).build();

        assertThat(headline(indicator, aBook().build(), DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
        assertThat(headline(indicator, reasons, DAY).measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    private static ChildBuilder scored(String reference, String score) {
        return told(reference, Map.of("SDQ_SCORE", score));
    }

    private static ChildBuilder told(String reference, Map<String, String> cells) {
        return aChild(reference).startsCare("2022-05-01", "U6", "PR1").told("OC2", 2025, cells);
    }
}
