package org.hearth.childrenincare.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import org.junit.jupiter.api.Test;

class PackDaysTest {

    @Test
    void a_year_end_stands_beside_the_two_year_ends_before_it_and_the_quarter_before() {
        var days = new PackDays(day("2026-03-31"));

        assertThat(days.yearEndBeforeLast()).isEqualTo("2024-03-31");
        assertThat(days.lastYearEnd()).isEqualTo("2025-03-31");
        assertThat(days.sameQuarterLastYear()).isEqualTo("2025-03-31");
        assertThat(days.previousQuarter()).isEqualTo("2025-12-31");
    }

    @Test
    void a_day_that_stands_in_two_columns_is_measured_once_and_the_days_are_in_order() {
        assertThat(new PackDays(day("2026-03-31")).all())
                .containsExactly(day("2024-03-31"), day("2025-03-31"), day("2025-12-31"), day("2026-03-31"));
    }

    @Test
    void on_30_june_the_quarter_before_is_the_year_end() {
        var days = new PackDays(day("2025-06-30"));

        assertThat(days.lastYearEnd()).isEqualTo("2025-03-31");
        assertThat(days.previousQuarter()).isEqualTo("2025-03-31");
        assertThat(days.sameQuarterLastYear()).isEqualTo("2024-06-30");
    }

    @Test
    void the_last_day_of_february_stands_beside_the_last_day_of_february() {
        assertThat(new PackDays(day("2024-02-29")).sameQuarterLastYear()).isEqualTo("2023-02-28");
        assertThat(new PackDays(day("2025-02-28")).sameQuarterLastYear()).isEqualTo("2024-02-29");
        assertThat(new PackDays(day("2025-02-28")).previousQuarter()).isEqualTo("2024-11-30");
    }

    @Test
    void a_day_within_a_month_stands_beside_the_same_day() {
        var days = new PackDays(day("2025-05-15"));

        assertThat(days.previousQuarter()).isEqualTo("2025-02-15");
        assertThat(days.sameQuarterLastYear()).isEqualTo("2024-05-15");
    }
}
