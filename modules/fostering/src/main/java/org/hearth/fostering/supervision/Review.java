package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review of a household's approval that was held.
 *
 * @param number  counts within the household
 * @param panelOn when it was reported to panel, as a first one is; {@code null} where it was not, or not yet
 * @param nextBy  the day by which the next is to be held where that is sooner than the law asks; {@code null} where it is not
 */
public record Review(
        UUID household, int number, LocalDate heldOn, Kind kind, LocalDate panelOn, Outcome outcome, LocalDate nextBy) {

    /** Whether it was the first after the approval. */
    public enum Kind {
        FIRST("First review"),
        LATER("Yearly review");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What came of it. */
    public enum Outcome {
        CONTINUES("Approval continues"),
        TERMS_CHANGED("Approval continues on other terms"),
        NOT_SUITABLE("No longer suitable");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isToBeReported() {
        return kind == Kind.FIRST && panelOn == null;
    }

    /** The last day on which the next is on time. */
    public LocalDate nextDue() {
        LocalDate byLaw = Interval.REVIEW.due(heldOn);
        return nextBy != null && nextBy.isBefore(byLaw) ? nextBy : byLaw;
    }
}
