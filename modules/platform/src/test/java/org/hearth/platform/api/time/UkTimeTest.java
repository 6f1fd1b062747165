package org.hearth.platform.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Days as they are counted in the UK. */
class UkTimeTest {
    @Test
    void a_summer_day_begins_an_hour_before_midnight_utc() {
        var clock = Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneOffset.UTC);

        assertThat(UkTime.today(clock)).isEqualTo(LocalDate.parse("2026-07-01"));
        assertThat(UkTime.dayOf(Instant.parse("2026-06-30T22:59:59Z"))).isEqualTo(LocalDate.parse("2026-06-30"));
    }

    @Test
    void a_winter_day_begins_at_midnight_utc() {
        assertThat(UkTime.dayOf(Instant.parse("2026-11-30T23:59:59Z"))).isEqualTo(LocalDate.parse("2026-11-30"));
    }
}
