package org.hearth.committee.meeting;

import java.time.LocalDate;

/** Answered by whatever belongs to a meeting's day and goes with it, in the transaction in which the meeting is moved. */
public interface MovesAlong {

    /** @param was as it stood before */
    void moved(Meeting was, LocalDate to);
}
