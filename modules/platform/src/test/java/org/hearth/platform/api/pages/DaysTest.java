package org.hearth.platform.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;

/** Dates as people type them. */
class DaysTest {

    @Test
    void a_month_typed_as_a_word_is_asked_for_as_a_number() {
        assertThatThrownBy(() -> Days.of("asAt", "30", "June", "2025"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The month \"June\" is not a number. Enter the month as a number, such as 3 for March.");
    }

    @Test
    void a_day_that_the_month_has_not_is_no_date() {
        assertThat(Days.of("asAt", "30", "06", "2025")).contains(LocalDate.of(2025, 6, 30));
        assertThatThrownBy(() -> Days.of("asAt", "31", "6", "2025"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("31 6 2025 is not a real date.");
    }
}
