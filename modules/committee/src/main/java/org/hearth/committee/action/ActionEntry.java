package org.hearth.committee.action;

import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;

/**
 * One line of the action log as a meeting has it before it (committee-pack 15): ref, meeting, minute, action, owner, due,
 * status, outcome, closed at meeting.
 *
 * @param closedAt the day of the meeting that closed it; {@code null} while it is open
 * @param exempt   not for the public
 */
public record ActionEntry(
        String ref,
        LocalDate meeting,
        String minute,
        String action,
        String owner,
        LocalDate due,
        String status,
        String outcome,
        LocalDate closedAt,
        boolean exempt) {
    public static final List<String> COLUMNS =
            List.of("Ref", "Meeting", "Minute", "Action", "Owner", "Due", "Status", "Outcome", "Closed at meeting");

    /**
     * As a meeting has it before it: what was closed later was open then.
     *
     * @param day the meeting's
     * @param on  the day as on which what is open is overdue or not: the meeting's in a paper, on a desk today before it
     */
    static ActionEntry of(Action action, LocalDate day, LocalDate on) {
        boolean closed = !action.isOpen()
                && (action.closedOn() == null || !action.closedOn().isAfter(day));
        String open = on.isAfter(action.dueOn()) ? "Overdue" : ActionState.OPEN.words();
        return new ActionEntry(
                action.ref(),
                action.agreedOn(),
                action.minuteNo(),
                action.words(),
                action.ownerPost(),
                action.dueOn(),
                closed ? action.state().words() : open,
                closed ? action.outcome() : "",
                closed ? action.closedOn() : null,
                action.exempt());
    }

    /** In the order of the columns, with dates in full. */
    public List<String> cells() {
        return List.of(
                ref,
                Dates.inFull(meeting),
                minute,
                action,
                owner,
                Dates.inFull(due),
                status,
                outcome,
                closedAt == null ? "" : Dates.inFull(closedAt));
    }
}
