package org.hearth.fostering.api;

import java.util.List;

/** The door for what is known of many households' reviews and visits at once, by the same rules as one by one. */
public interface SupervisionHistories {

    /**
     * Loads each as one recording of its household. A household of which a review, visit or worker is recorded already stays as
     * it is. The histories are to be whole: from the first review and the first visit among them on, of every household, what
     * they do not tell of was not held.
     *
     * @return how many were loaded
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    int load(List<SupervisionHistory> histories);
}
