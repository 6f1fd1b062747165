package org.hearth.platform.api.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time by which the practice lives, whatever that of the server is: a day begins and ends at midnight in the UK. */
public final class UkTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private UkTime() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
