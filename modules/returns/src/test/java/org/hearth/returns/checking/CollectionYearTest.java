package org.hearth.returns.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionYearTest {

    @ParameterizedTest
    @CsvSource({
        ", , 2025-04-01, 2026-03-31",
        "2015-04-01, , 2015-04-01, 2016-03-31",
        "2024-03-01, , 2024-03-01, 2025-02-28",
        ", 2015-03-31, 2014-04-01, 2015-03-31",
        ", 2024-02-29, 2023-03-01, 2024-02-29",
        "2020-01-01, 2020-06-30, 2020-01-01, 2020-06-30"
    })
    void of_one_date_alone_the_other_is_a_year_away(LocalDate start, LocalDate end, LocalDate first, LocalDate last) {
        CollectionYear year = CollectionYear.of(2026, start, end);

        assertThat(year.start().date()).isEqualTo(first);
        assertThat(year.end().date()).isEqualTo(last);
        assertThat(year.ends()).as("which text of a rule applies").isEqualTo(2026);
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatThrownBy(() -> CollectionYear.of(2026, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 31)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2026-03-31");
    }
}
