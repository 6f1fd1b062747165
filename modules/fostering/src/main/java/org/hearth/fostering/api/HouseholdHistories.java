package org.hearth.fostering.api;

import java.util.List;

/** The door for many households at once, by the same rules as one by one. */
public interface HouseholdHistories {

    /**
     * Registers those whose reference is not taken, all or none of them; the others stay as they are.
     *
     * @return how many were registered
     * @throws org.hearth.platform.api.RuleBroken for the first that cannot be, naming it
     */
    int load(List<HouseholdHistory> histories);
}
