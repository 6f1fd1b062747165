package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.List;

/** Answered by whatever hangs on a meeting's day: whom to tell when the meeting is moved or cancelled. */
public interface Concerned {

    /** @param was the day that no longer holds */
    List<ToTell> by(Meeting meeting, LocalDate was);

    /**
     * @param who a post, or members as a body
     * @param why what of theirs hangs on the day
     */
    record ToTell(String who, String why) {}
}
