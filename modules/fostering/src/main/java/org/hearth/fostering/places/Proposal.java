package org.hearth.fostering.places;

import java.util.List;
import org.hearth.fostering.household.Household;

/**
 * That a stay may be in a household, for a person to accept or not.
 *
 * @param score    by the table of evidence; of use only beside another
 * @param reasons  what speaks for it, in sentences
 * @param against  what speaks against it
 * @param sure     whether it may be accepted with others at one time: strong, nothing against it, and no other household near it
 */
public record Proposal(Household household, int score, List<String> reasons, List<String> against, boolean sure) {
    public Proposal {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }
}
