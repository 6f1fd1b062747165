package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.Period;
import org.junit.jupiter.api.Test;

class OverTest {

    @Test
    void a_quarter_is_whole_months_where_the_day_ends_one() {
        assertThat(Over.QUARTER.endingOn(day("2026-03-31")))
                .isEqualTo(Period.ofDays(day("2026-01-01"), day("2026-03-31")));
        assertThat(Over.QUARTER.endingOn(day("2025-05-31")))
                .isEqualTo(Period.ofDays(day("2025-03-01"), day("2025-05-31")));
        assertThat(Over.QUARTER.endingOn(day("2025-11-30")))
                .isEqualTo(Period.ofDays(day("2025-09-01"), day("2025-11-30")));
    }

    @Test
    void a_quarter_to_a_day_within_a_month_begins_the_day_after_the_like_day() {
        assertThat(Over.QUARTER.endingOn(day("2026-02-10")))
                .isEqualTo(Period.ofDays(day("2025-11-11"), day("2026-02-10")));
    }

    @Test
    void the_year_to_date_begins_on_1_April_and_is_the_whole_year_on_31_March() {
        assertThat(Over.YEAR_TO_DATE.endingOn(day("2025-04-01")))
                .isEqualTo(Period.ofDays(day("2025-04-01"), day("2025-04-01")));
        assertThat(Over.YEAR_TO_DATE.endingOn(day("2026-03-31")))
                .isEqualTo(Period.ofDays(day("2025-04-01"), day("2026-03-31")));
    }
}
