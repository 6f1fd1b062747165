package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import org.hearth.fostering.household.AskedTerms;
import org.hearth.fostering.household.HouseholdKind;

/**
 * A decision to approve, as it is asked for.
 *
 * @param on        the day of the decision
 * @param how       whether the register has the household already
 * @param reference of the household
 * @param kind      not asked for of one that is approved already
 * @param district  its code, of a new one; empty where it is not known
 * @param terms     not asked for of one that is approved already
 */
public record Approving(
        LocalDate on, How how, String reference, HouseholdKind kind, String district, AskedTerms terms, String note) {

    /** What becomes of the register. */
    public enum How {
        NEW("Register a new household"),
        AGAIN("Approve again a household that had left, or in full one that is approved temporarily"),
        KNOWN("The register has this approval already");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
