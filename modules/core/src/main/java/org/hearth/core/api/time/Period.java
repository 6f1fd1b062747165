package org.hearth.core.api.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.hearth.platform.api.RuleBroken;

/**
 * Whole days from {@code from} up to, but not counting, {@code to}. {@code to} is null while it goes on. As in the
 * SSDA903 return, the day one placement ends is the day the next begins, so days never count twice.
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws RuleBroken if it would end before it began */
    public Period {
        requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken(
                    "The end date %s is before the start date %s. Enter %2$s or later.".formatted(to, from));
        }
    }

    public static Period startingOn(LocalDate from) {
        return new Period(from, null);
    }

    /** From the first day to the last, both counted. */
    public static Period ofDays(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (isOpen() || day.isBefore(to));
    }

    /** Whether the two share at least one day; periods that only touch do not. */
    public boolean overlaps(Period other) {
        return (other.isOpen() || from.isBefore(other.to)) && (isOpen() || other.from.isBefore(to));
    }

    /** The last day counted, or {@code null} while it goes on. */
    public LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
