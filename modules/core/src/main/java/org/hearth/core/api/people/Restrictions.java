package org.hearth.core.api.people;

import java.util.UUID;

/**
 * Records that need a reason to be opened: adopters, relatives of staff, threatened carers. A restricted child counts in
 * every figure and reads "restricted" in lists. Reasons are kept for the auditor's question and stand in no log or audit
 * line, which hold the child's id only.
 */
public interface Restrictions {

    /**
     * From now on a reason is needed. Doing it twice changes nothing.
     *
     * @throws org.hearth.platform.api.RuleBroken if there is no such child, or no reason is given
     */
    void restrict(UUID child, String why);

    /** No reason is needed any more. Doing it twice changes nothing. */
    void lift(UUID child, String why);

    /**
     * The present person gives a reason and may open the record until the end of the day, UK time.
     *
     * @throws org.hearth.platform.api.RuleBroken if no reason is given, or it is shorter than ten letters
     */
    void open(UUID child, String reason);
}
