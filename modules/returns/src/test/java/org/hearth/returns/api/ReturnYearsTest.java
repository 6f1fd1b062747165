package org.hearth.returns.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which return years may be named. */
class ReturnYearsTest {
    private static ReturnYears at(String instant) {
        return ReturnYears.toHold(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @Test
    void the_year_under_way_begins_at_midnight_in_the_uk() {
        assertThat(at("2026-03-31T22:59:59Z").last()).isEqualTo(2026);
        assertThat(at("2026-03-31T23:00:00Z").last()).isEqualTo(2027);
    }

    @Test
    void the_next_year_may_be_tried_and_not_held() {
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

        assertThat(ReturnYears.toTry(clock).checked(2028)).isEqualTo(2028);
        assertThatThrownBy(() -> ReturnYears.toHold(clock).checked(2028))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2028")
                .hasMessageContaining("from 2017 to 2027");
    }

    @Test
    void nothing_before_2016_17_is_read() {
        assertThat(at("2026-11-22T12:00:00Z").checked(2017)).isEqualTo(2017);
        assertThatThrownBy(() -> at("2026-11-22T12:00:00Z").checked(2016)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2025/26", "20260", "this one"})
    void a_year_is_four_digits(String text) {
        assertThat(ReturnYears.number(" 2026 ")).isEqualTo(2026);
        assertThatThrownBy(() -> ReturnYears.number(text))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("\"" + text + "\" is not a year.");
    }
}
