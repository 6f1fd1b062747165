package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.core.api.time.Period;

/**
 * Places of a household that cannot be used, are promised, or are kept, as they are known now.
 *
 * @param number   counts within the household
 * @param reason   code of why it is not available; empty for the other kinds
 * @param places   how many; {@code null} for every place that nobody fills
 * @param until    the last day for which it was meant; {@code null} where no end is in sight. After it somebody has to ask the
 *                 carer: the place does not become vacant by itself
 * @param reviewOn when it is to be looked at again; {@code null} for none
 * @param endedOn  the first day on which it does not hold; {@code null} while it does
 * @param child    for whom; {@code null} for nobody in particular
 * @param note     empty for none
 */
public record Hold(
        UUID household,
        int number,
        Kind kind,
        String reason,
        Integer places,
        LocalDate from,
        LocalDate until,
        LocalDate reviewOn,
        LocalDate endedOn,
        UUID child,
        String note) {

    /** What is done with the places. */
    public enum Kind {
        NOT_AVAILABLE("Not available"),
        RESERVED("Reserved for a planned placement"),
        HELD("Held for a child who is away");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Period period() {
        return new Period(from, endedOn);
    }

    /** Whether it still holds on the day though it was meant until an earlier one. */
    public boolean isExpiredOn(LocalDate day) {
        return until != null && day.isAfter(until) && period().includes(day);
    }
}
