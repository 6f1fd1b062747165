package org.hearth.committee.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Committee;
import org.hearth.committee.meeting.Lateness;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.MeetingState;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** What the pages of the desk say alike. */
final class Shown {
    private Shown() {}

    static Optional<UUID> id(String parameter) {
        return Pages.parameter(parameter).flatMap(Asked::id);
    }

    /** The revision that the form was read at; of a form without one nothing can be saved. */
    static int seen() {
        return Pages.parameter("seen")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    /** As first read, also when the page comes back with an error. */
    static String seenOr(int revision) {
        return Pages.parameter("seen").orElse(String.valueOf(revision));
    }

    /** Whether the warnings of this day, and of no other, were read and it is kept. */
    static boolean keeps(LocalDate day) {
        return Pages.parameter("allTheSame").filter(day.toString()::equals).isPresent();
    }

    static String colour(MeetingState state) {
        return switch (state) {
            case PLANNED -> "blue";
            case HELD -> "green";
            case CANCELLED -> "grey";
        };
    }

    static String colour(Lateness.Standing standing) {
        return switch (standing) {
            case DONE -> "green";
            case LATE -> "red";
            case DUE -> "yellow";
            case NOT_KNOWN, NOT_DONE, NOT_NEEDED, ELSEWHERE -> "grey";
        };
    }

    /** Of an action or a question. */
    static String colour(String status) {
        return switch (status) {
            case "Overdue" -> "red";
            case "Done", "Answered" -> "green";
            case "Dropped" -> "grey";
            default -> "blue";
        };
    }

    static List<Choice> committees(List<Committee> committees) {
        return committees.stream().map(one -> Choice.of(one.code(), one.name())).toList();
    }

    static Choice meeting(Meeting meeting) {
        return Choice.of(meeting.id().toString(), Days.inWords(meeting.meetsOn()));
    }
}
