package org.hearth.fostering.netgain;

import java.time.LocalDate;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Terms;

/**
 * Days on which one household was approved under the same terms.
 *
 * @param terms {@code null} where they are not known
 * @param since the first day of its unbroken approval in this kind
 */
record Stretch(Household household, Approval approval, Terms terms, Period period, LocalDate since) {

    HouseholdKind kind() {
        return approval.kind();
    }

    AgeRange ages() {
        return terms == null ? AgeRange.NOT_KNOWN : AgeRange.of(terms);
    }

    int places() {
        return terms == null ? 0 : terms.places();
    }

    int named() {
        return terms == null ? 0 : terms.named().size();
    }
}
