package org.hearth.fostering.netgain;

import java.time.LocalDate;
import org.hearth.fostering.household.Household;

/**
 * A day on which a household's approval is not what it was the day before.
 *
 * @param before {@code null} where it was not approved
 * @param after  {@code null} where it is no longer
 * @param again  whether it had been approved before the gap that ends here
 */
record Turn(Household household, LocalDate day, Stretch before, Stretch after, boolean again) {

    private boolean isOfOneKind() {
        return before != null && after != null && before.kind() == after.kind();
    }

    /** Why it stands in an account that it was not in the day before. */
    Reason whyIn() {
        if (before == null) {
            return new Reason.Came(after.approval().joined(), again);
        }
        return isOfOneKind()
                ? new Reason.AgesVaried(before.ages(), after.ages())
                : new Reason.KindChanged(before.kind(), after.kind());
    }

    /** Why it no longer stands in an account that it was in the day before. */
    Reason whyOut() {
        if (after == null) {
            return new Reason.Went(before.approval().left());
        }
        return isOfOneKind()
                ? new Reason.AgesVaried(before.ages(), after.ages())
                : new Reason.KindChanged(before.kind(), after.kind());
    }

    /** Within its kind: the terms changed, and the household stayed. */
    boolean isVariation() {
        return isOfOneKind();
    }
}
