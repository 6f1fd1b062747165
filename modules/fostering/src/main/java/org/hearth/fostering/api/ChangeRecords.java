package org.hearth.fostering.api;

import java.time.LocalDate;

/** The door for what changed in households that are registered already, by the same rules as by hand. */
public interface ChangeRecords {

    /**
     * Moved within its district, to an address that is not told. A household of which a move is recorded stays as it is.
     *
     * @throws org.hearth.platform.api.RuleBroken for a day that cannot be, or where there is no such household
     */
    void moved(String household, LocalDate on);

    /**
     * Somebody lives there. Who is recorded by that name stays as they are.
     *
     * @throws org.hearth.platform.api.RuleBroken for a part that cannot be, or where there is no such household
     */
    void lives(Living living);

    /**
     * @param household its reference
     * @param carer     else another member
     * @param bornYear  {@code null} where it is not known
     * @param from      {@code null} for always
     * @param leftOn    the first day on which a carer, having lived there with another, does so no more; else {@code null}
     * @param leftWhy   code of why they left; {@code null} for who is there
     */
    record Living(
            String household,
            boolean carer,
            String name,
            Integer bornYear,
            LocalDate from,
            LocalDate leftOn,
            String leftWhy) {}
}
