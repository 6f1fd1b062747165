package org.hearth.fostering.api;

import java.util.List;

/** The door for the carers of many households and their training at once, by the same rules as one by one. */
public interface TrainingHistories {

    /**
     * Loads each as one recording of its household. A household of which anybody is recorded already stays as it is. The
     * histories are to be whole: from the first day among them on, of every carer, what they do not tell of was not completed.
     *
     * @return how many were loaded
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    int load(List<TrainingHistory> histories);
}
