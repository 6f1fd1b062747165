package org.hearth.childrenincare.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import org.hearth.core.api.codes.Codes;
import org.junit.jupiter.api.Test;

class HistoryPageTest {

    /** GEN-17: after the last day that a source tells of nothing goes on. */
    @Test
    void a_row_without_an_end_that_no_later_return_tells_of_is_known_until_the_last_day_told() {
        var episode = aChild("LC1")
                .with(anEpisode().from("2024-05-01").heldUntil("2025-03-31"))
                .build()
                .episodes()
                .get(0);

        assertThat(HistoryPage.row(episode, day("2026-03-31"), Codes.standard()).to())
                .isEqualTo("known until 31 March 2025");
        assertThat(HistoryPage.row(episode, day("2025-03-31"), Codes.standard()).to())
                .isEqualTo("goes on");
    }
}
