package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.platform.api.RuleBroken;

/**
 * One meeting of a committee. It is planned for a day with the standing order of business, may be moved or cancelled with
 * a reason while it is planned, and is held once its minutes are written. Its deadlines are never kept: they follow from
 * its day.
 *
 * @param beginsAt    as the agenda prints it: 14:00
 * @param membership  posts or names as the clerk types them, one on each line
 * @param questionsBy the last day for public questions, or {@code null} when none is set
 * @param stateReason why it was cancelled, else {@code null}
 * @param attendance  {@code null} until it is minuted
 * @param agreedAt    the meeting at which its minutes were agreed, or {@code null}
 * @param revision    to be handed back when it is changed, so that nobody's words are lost
 */
public record Meeting(
        UUID id,
        String committee,
        LocalDate meetsOn,
        String beginsAt,
        String venue,
        String membership,
        LocalDate questionsBy,
        MeetingState state,
        String stateReason,
        String attendance,
        UUID agreedAt,
        String plannedBy,
        int revision) {

    public boolean isPlanned() {
        return state == MeetingState.PLANNED;
    }

    public boolean isCancelled() {
        return state == MeetingState.CANCELLED;
    }

    public boolean isMinuted() {
        return state == MeetingState.HELD;
    }

    /** @throws RuleBroken when it was held or cancelled */
    void mustBePlanned() {
        if (!isPlanned()) {
            throw new RuleBroken("The meeting on %s is %s, so this can no longer be changed."
                    .formatted(Dates.inFull(meetsOn), isCancelled() ? "cancelled" : "held and minuted"));
        }
    }

    /** @throws RuleBroken when it is cancelled */
    void mustNotBeCancelled() {
        if (isCancelled()) {
            throw new RuleBroken(
                    "The meeting on %s is cancelled. Nothing more is kept of it.".formatted(Dates.inFull(meetsOn)));
        }
    }

    /**
     * What the clerk types of it.
     *
     * @param beginsAt hours and minutes: 14:00
     */
    public record Details(String beginsAt, String venue, String membership, LocalDate questionsBy) {}

    /** Another day that it was put on. */
    public record Move(
            UUID meeting,
            LocalDate wasOn,
            LocalDate meetsOn,
            String reason,
            String movedBy,
            java.time.Instant movedAt) {}
}
