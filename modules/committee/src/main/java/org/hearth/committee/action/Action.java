package org.hearth.committee.action;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a meeting asked an officer to do. It is carried from meeting to meeting until it is closed with an
 * outcome at one of them; its number is never given again.
 *
 * @param refNo     counts from 1 for each committee
 * @param meeting   the one that asked for it
 * @param agreedOn  that meeting's day
 * @param minuteNo  the minute that says so
 * @param ownerPost a post, not a person
 * @param dueOn     the last day on which it is in time
 * @param outcome   {@code null} while it is open
 * @param closedAt  the meeting that was told the outcome; {@code null} while it is open
 * @param closedOn  that meeting's day; {@code null} while it is open, and where that meeting was cancelled
 * @param exempt    whether it was agreed where press and public were excluded
 */
public record Action(
        UUID id,
        String committee,
        int refNo,
        UUID meeting,
        LocalDate agreedOn,
        String minuteNo,
        String words,
        String ownerPost,
        LocalDate dueOn,
        ActionState state,
        String outcome,
        UUID closedAt,
        LocalDate closedOn,
        boolean exempt,
        int revision) {

    /** A12: as members cite it. */
    public String ref() {
        return "A" + refNo;
    }

    public boolean isOpen() {
        return state == ActionState.OPEN;
    }

    /** The day it is due on is still in time. */
    public boolean isOverdue(LocalDate day) {
        return isOpen() && day.isAfter(dueOn);
    }

    /** Open, Overdue, Done or Dropped, as on the day. */
    public String status(LocalDate day) {
        return isOverdue(day) ? "Overdue" : state.words();
    }

    /** What the clerk types of it. */
    public record Typed(String minuteNo, String words, String ownerPost, LocalDate dueOn, boolean exempt) {}
}
