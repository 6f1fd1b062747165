package org.hearth.committee.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsStateTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 8);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 2026-06-08, NOT_REQUIRED",
        "0, 0, 2026-06-09, NOT_REQUIRED",
        "0, 2, 2026-06-08, NOT_BEGUN",
        "1, 1, 2026-06-08, BEGUN",
        "0, 2, 2026-06-09, LATE",
        "1, 1, 2026-06-09, LATE",
        "2, 0, 2026-06-09, DONE"
    })
    void words_that_are_asked_for_are_late_from_the_day_after_their_day(
            long written, long missing, LocalDate today, WordsState state) {
        assertThat(WordsState.of(written, missing, DUE, today)).isEqualTo(state);
    }

    @Test
    void nothing_is_late_where_the_day_is_not_known() {
        assertThat(WordsState.of(0, 1, null, DUE.plusYears(1))).isEqualTo(WordsState.NOT_BEGUN);
    }
}
