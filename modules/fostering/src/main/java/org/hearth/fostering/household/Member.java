package org.hearth.fostering.household;

import java.time.LocalDate;

/**
 * A carer, or somebody else who lives or lived in the household. A foster child is none: where they live is told by the
 * care history.
 *
 * @param memberNo counts within the household
 * @param bornOn   {@code null} where it is not known
 * @param bornYear where no more is known, else {@code null}
 * @param relation to the carers, in words; empty for none
 * @param joinedOn {@code null} for always
 * @param leftOn   the first day on which they live there no more, or {@code null}
 * @param leftWhy  code of why a carer left; empty where none is recorded
 */
public record Member(
        int memberNo,
        Part part,
        String fullName,
        LocalDate bornOn,
        Integer bornYear,
        String relation,
        LocalDate joinedOn,
        LocalDate leftOn,
        String leftWhy) {

    /** Whether they live there on the day. */
    public boolean isThereOn(LocalDate day) {
        return (joinedOn == null || !joinedOn.isAfter(day)) && (leftOn == null || leftOn.isAfter(day));
    }

    AskedMember asked() {
        return new AskedMember(part, fullName, bornOn, bornYear, relation, joinedOn, leftOn, leftWhy);
    }
}
