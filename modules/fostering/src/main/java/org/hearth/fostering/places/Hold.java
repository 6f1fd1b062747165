package org.hearth.fostering.places;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.concern.OutOfUse;

/**
 * Places of a household that cannot be used, are promised, or are kept, as they are known now.
 *
 * @param number   counts within the household; 0 for what the managers keep in confidence, which is derived from there
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
    private static final int IN_CONFIDENCE = 0;

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

    /** Of what the managers keep in confidence: every place that nobody fills, on days that nobody typed here. */
    static Hold inConfidence(OutOfUse kept) {
        return new Hold(
                kept.household(),
                IN_CONFIDENCE,
                Kind.NOT_AVAILABLE,
                kept.judged() ? Reasons.CONCERN : Reasons.OTHER,
                null,
                kept.days().from(),
                null,
                null,
                kept.days().to(),
                null,
                "");
    }

    /** Whether it is derived from what the managers keep in confidence, so that nobody changes it here. */
    public boolean isInConfidence() {
        return number == IN_CONFIDENCE;
    }

    /** As it reads to whoever may not know of a concern: one reason among others. */
    Hold neutral() {
        return reason.equals(Reasons.CONCERN)
                ? new Hold(
                        household,
                        number,
                        kind,
                        Reasons.OTHER,
                        places,
                        from,
                        until,
                        reviewOn,
                        endedOn,
                        child,
                        isInConfidence() ? note : "")
                : this;
    }

    Hold ended(LocalDate on) {
        return new Hold(household, number, kind, reason, places, from, until, reviewOn, on, child, note);
    }

    public Period period() {
        return new Period(from, endedOn);
    }

    /** Whether it still holds on the day though it was meant until an earlier one. */
    public boolean isExpiredOn(LocalDate day) {
        return until != null && day.isAfter(until) && period().includes(day);
    }
}
