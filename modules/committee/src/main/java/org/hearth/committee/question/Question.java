package org.hearth.committee.question;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a member asked at a meeting. It waits for an answer, which says when it was given and, where a figure had been
 * spoken, whether that was right and which line of figures tells.
 *
 * @param meetingOn  the meeting's day
 * @param askedBy    a role, not a name: Chair, Member, Co-opted member
 * @param dueOn      the day by which an answer was promised, or {@code null}
 * @param answer     {@code null} while there is none
 * @param figure     {@code null} where no figure was spoken
 * @param figureLine the line of the catalogue that tells, or {@code null}
 * @param exempt     whether it was asked where press and public were excluded
 */
public record Question(
        UUID id,
        String committee,
        UUID meeting,
        LocalDate meetingOn,
        String askedBy,
        String question,
        String ownerPost,
        LocalDate dueOn,
        String answer,
        LocalDate answeredOn,
        SaidFigure figure,
        String figureLine,
        boolean exempt,
        int revision) {

    public boolean isAnswered() {
        return answer != null;
    }

    public boolean isOverdue(LocalDate day) {
        return !isAnswered() && dueOn != null && day.isAfter(dueOn);
    }

    /** Answered, Overdue or Waiting for an answer, as on the day. */
    public String status(LocalDate day) {
        return isAnswered() ? "Answered" : isOverdue(day) ? "Overdue" : "Waiting for an answer";
    }

    /** What the clerk types when it is asked. */
    public record Typed(String askedBy, String question, String ownerPost, LocalDate dueOn, boolean exempt) {}

    /** What the clerk types when it is answered; all {@code null} or blank takes an answer back. */
    public record Answer(String answer, LocalDate answeredOn, SaidFigure figure, String figureLine) {
        public boolean isNone() {
            return (answer == null || answer.isBlank()) && answeredOn == null && figure == null;
        }
    }
}
