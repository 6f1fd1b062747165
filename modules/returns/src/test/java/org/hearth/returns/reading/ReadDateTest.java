package org.hearth.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDateTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"31/03/2026, 2026-03-31", "1/4/2025, 2025-04-01", "01/4/2025, 2025-04-01", "29/02/2024, 2024-02-29"})
    void days_months_and_years_with_strokes_are_read(String text, LocalDate day) {
        assertThat(ReadDate.of(text)).isEqualTo(new ReadDate(day, null, null));
    }

    @Test
    void blank_is_neither_a_day_nor_a_problem() {
        assertThat(ReadDate.of("").isBlank()).isTrue();
        assertThat(ReadDate.of("").isUnreadable()).isFalse();
    }

    @ParameterizedTest(name = "{0} looks like {1}")
    @CsvSource({
        "31-Mar-26, 31 March 2026, 31/03/2026",
        "31-Mar-2026, 31 March 2026, 31/03/2026",
        "31 March 2026, 31 March 2026, 31/03/2026",
        "2026-03-31, 31 March 2026, 31/03/2026",
        "2026-03-31T00:00:00, 31 March 2026, 31/03/2026",
        "45012, 27 March 2023, 27/03/2023",
        "45012.0, 27 March 2023, 27/03/2023",
        "31/03/26, 31 March 2026, 31/03/2026",
        "31.03.2026, 31 March 2026, 31/03/2026",
        "31/03/2026 00:00, 31 March 2026, 31/03/2026",
        "20260331, 31 March 2026, 31/03/2026",
        "03/31/2026, 31 March 2026, 31/03/2026"
    })
    void other_forms_are_not_taken_but_what_they_look_like_is_shown(String text, String words, String asTheReturn) {
        ReadDate read = ReadDate.of(text);

        assertThat(read.day()).isNull();
        assertThat(read.isUnreadable()).isTrue();
        assertThat(read.problem()).contains(words).contains(asTheReturn);
        assertThat(read.damage()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2015",
                "32/01/2026",
                "99/99/2020",
                "zz/05/2019",
                "soon",
                "0",
                "31/03/0202",
                "٣١/٠٣/٢٠٢٦",
                "-5"
            })
    void what_is_no_day_is_a_problem_with_a_way_out(String text) {
        ReadDate read = ReadDate.of(text);

        assertThat(read.day()).isNull();
        assertThat(read.problem()).contains("dd/mm/yyyy");
    }
}
