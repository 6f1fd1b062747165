package org.hearth.childrenincare.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import org.junit.jupiter.api.Test;

class EndInWordsTest {

    @Test
    void a_row_goes_on_in_words_only_as_far_as_a_source_tells() {
        var on = day("2025-03-31");

        assertThat(EndInWords.after(null, null, on)).isEqualTo("and goes on");
        assertThat(EndInWords.after(null, on, on)).isEqualTo("and goes on");
        assertThat(EndInWords.after(null, day("2025-03-30"), on)).isEqualTo("known until 30 March 2025");
        assertThat(EndInWords.after(day("2025-01-02"), null, on)).isEqualTo("to 2 January 2025");
    }

    @Test
    void in_a_cell_of_its_own_it_says_the_same() {
        var on = day("2025-03-31");

        assertThat(EndInWords.alone(null, null, on)).isEqualTo("goes on");
        assertThat(EndInWords.alone(null, on, on)).isEqualTo("goes on");
        assertThat(EndInWords.alone(null, day("2025-03-30"), on)).isEqualTo("known until 30 March 2025");
        assertThat(EndInWords.alone(day("2025-01-02"), null, on)).isEqualTo("2 January 2025");
    }
}
