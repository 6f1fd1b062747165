package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that happened in an enquiry.
 *
 * @param stepNo   counts within the enquiry
 * @param on       the day; of a booking the day for which it is; of an approval the day that the register of households tells
 * @param until    the first day after a pause; {@code null} while it lasts, and for everything else
 * @param code     the coded reason; of a panel {@link Recommendation}, of a decision {@link Outcome}; {@code null} for none
 * @param other    the household that was approved, or the enquiry it was merged into or told apart from; else {@code null}
 * @param approval which approval of that household it is, from 1; else {@code null}
 * @param note     in words; empty for none
 */
public record Step(
        int stepNo,
        StepKind kind,
        LocalDate on,
        LocalDate until,
        String code,
        UUID other,
        Integer approval,
        String note) {

    /** What the panel recommended. */
    public enum Recommendation {
        FOR("Recommended approval"),
        AGAINST("Recommended against approval");

        private final String words;

        Recommendation(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What the agency decision maker decided. */
    public enum Outcome {
        APPROVED("Approved"),
        REFUSED("Refused");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    boolean isApproval() {
        return kind == StepKind.DECIDED && Outcome.APPROVED.name().equals(code);
    }

    Step dated(LocalDate day) {
        return new Step(stepNo, kind, day, until, code, other, approval, note);
    }

    /** "Withdrew: Money", "Decision: Approved". */
    public String words() {
        String more =
                switch (kind) {
                    case WITHDRAWN -> "%s (%s)".formatted(Codes.WITHDRAWN.words(code), code);
                    case NOT_TAKEN_ON -> Codes.NOT_TAKEN_ON.words(code);
                    case PAUSED -> Codes.PAUSED.words(code);
                    case PANEL -> Recommendation.valueOf(code).words();
                    case DECIDED -> Outcome.valueOf(code).words();
                    default -> "";
                };
        return more.isEmpty() ? kind.words() : kind.words() + ": " + more;
    }
}
