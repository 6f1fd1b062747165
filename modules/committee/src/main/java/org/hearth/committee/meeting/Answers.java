package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** A meeting as the interface answers it: dates as 2026-06-23, and only what the present person may read. */
@Dependent
public class Answers {

    @Inject
    Meetings meetings;

    @Inject
    Agenda agenda;

    @Inject
    PapersOfMeetings papers;

    @Inject
    MeetingReaders readers;

    /** One line of the list. */
    public record Line(
            String id,
            String committee,
            String meetsOn,
            String beginsAt,
            String venue,
            String state,
            String publishBy) {}

    /** @param resolution nothing until it is minuted, and while it is not this person's to read */
    public record Item(
            String id,
            int number,
            String kind,
            String title,
            String leadPost,
            String openness,
            Integer exemptParagraph,
            boolean toFollow,
            Integer firstPage,
            Integer lastPage,
            String programme,
            String resolution,
            int revision) {}

    public record Move(String wasOn, String meetsOn, String reason) {}

    public record Whole(
            Line meeting,
            String membership,
            String questionsBy,
            String stateReason,
            String attendance,
            String minutesAgreedAt,
            List<Item> agenda,
            List<Move> moves,
            int revision) {}

    /**
     * @param day      nothing where it is not known, and then {@code notKnown} says why
     * @param standing done, due, late, not-known, not-done or not-needed; nothing, like the holder, for who does not work on it
     */
    public record Due(String stage, String day, String notKnown, String standing, String holder, List<String> lacks) {}

    Line line(Meeting meeting) {
        return new Line(
                meeting.id().toString(),
                meeting.committee(),
                meeting.meetsOn().toString(),
                meeting.beginsAt(),
                meeting.venue(),
                Asked.written(meeting.state()),
                text(meetings.deadlines(meeting.meetsOn()).publication().day()));
    }

    Whole whole(Meeting meeting) {
        boolean minutes = readers.mayReadAll() || meeting.agreedAt() != null;
        return new Whole(
                line(meeting),
                meeting.membership(),
                text(meeting.questionsBy()),
                meeting.stateReason(),
                minutes ? meeting.attendance() : null,
                text(meeting.agreedAt()),
                agenda.of(meeting.id()).stream()
                        .map(item -> item(item, minutes))
                        .toList(),
                meetings.moves(meeting.id()).stream()
                        .map(move ->
                                new Move(move.wasOn().toString(), move.meetsOn().toString(), move.reason()))
                        .toList(),
                meeting.revision());
    }

    List<Due> deadlines(Meeting meeting) {
        if (!readers.mayReadAll()) {
            return meetings.deadlines(meeting.meetsOn()).all().stream()
                    .map(deadline -> due(deadline, null, null, List.of()))
                    .toList();
        }
        var there = papers.of(Set.of(meeting.meetsOn()));
        return meetings.lateness(meeting, there).steps().stream()
                .map(step -> due(step.deadline(), Asked.written(step.standing()), step.holder(), step.lacks()))
                .toList();
    }

    private static Due due(Deadlines.Deadline deadline, String standing, String holder, List<String> lacks) {
        return new Due(
                Asked.written(deadline.stage()), text(deadline.day()), deadline.notKnown(), standing, holder, lacks);
    }

    private Item item(AgendaItem item, boolean minutes) {
        boolean resolution = minutes && (item.openness() != Openness.EXEMPT || readers.mayReadAll());
        return new Item(
                item.id().toString(),
                item.itemNo(),
                Asked.written(item.kind()),
                item.title(),
                item.leadPost(),
                Asked.written(item.openness()),
                item.exemptParagraph(),
                item.toFollow(),
                item.firstPage(),
                item.lastPage(),
                item.programme(),
                resolution ? item.resolution() : null,
                item.revision());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
