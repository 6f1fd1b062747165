package org.hearth.core.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of an answer that is none. */
class MeasureTest {

    @Test
    void why_it_is_not_known_and_what_would_tell_are_two_whole_sentences() {
        var notKnown = new Measure.NotKnown("Rows are held for 2021-04-01 to 2025-03-31 only.", "the 2025/26 return");

        assertThat(notKnown.sentences())
                .isEqualTo("Rows are held for 2021-04-01 to 2025-03-31 only. The 2025/26 return would tell.");
    }
}
