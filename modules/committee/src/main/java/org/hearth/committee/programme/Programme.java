package org.hearth.committee.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.meeting.Agenda;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.MunicipalYear;
import org.hearth.committee.meeting.Openness;
import org.hearth.platform.api.RuleBroken;

/** A committee's year: which of its standing items is planned into which meeting, and which are not planned yet. */
@ApplicationScoped
public class Programme {
    private final Meetings meetings;
    private final Agenda agenda;
    private final Committees committees;

    /** For the container's proxy. */
    protected Programme() {
        this(null, null, null);
    }

    @Inject
    Programme(Meetings meetings, Agenda agenda, Committees committees) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.committees = committees;
    }

    /**
     * One standing item in the year.
     *
     * @param plannedFor the meetings that take it, in order
     * @param stillToPlan how many more times it is due
     */
    public record Line(StandingItem item, List<Meeting> plannedFor, int stillToPlan) {
        public Line {
            plannedFor = List.copyOf(plannedFor);
        }

        public boolean isPlanned() {
            return stillToPlan == 0;
        }
    }

    /** A meeting of the year with the reports it takes. */
    public record Sitting(Meeting meeting, List<AgendaItem> items) {
        public Sitting {
            items = List.copyOf(items);
        }
    }

    /** A year's programme both ways round; meetings that are cancelled take nothing. */
    public record Year(MunicipalYear year, List<Line> lines, List<Sitting> sittings) {
        public Year {
            lines = List.copyOf(lines);
            sittings = List.copyOf(sittings);
        }

        public List<Line> unplanned() {
            return lines.stream().filter(line -> !line.isPlanned()).toList();
        }
    }

    /** @throws RuleBroken if there is no such committee */
    public Year of(String committee, MunicipalYear year) {
        committees.get(committee);
        Map<UUID, List<AgendaItem>> byMeeting = new HashMap<>();
        agenda.ofCommittee(committee).forEach(item -> byMeeting
                .computeIfAbsent(item.meeting(), each -> new ArrayList<>())
                .add(item));
        var sitting = meetings.of(committee, year).stream()
                .filter(meeting -> !meeting.isCancelled())
                .map(meeting -> new Sitting(meeting, byMeeting.getOrDefault(meeting.id(), List.of())))
                .toList();
        var lines = StandingItem.on(year.firstDay()).stream()
                .map(item -> line(item, sitting))
                .toList();
        return new Year(year, lines, sitting.stream().map(Programme::reports).toList());
    }

    /**
     * Puts a standing item on a meeting's agenda, where its kind belongs.
     *
     * @throws RuleBroken if there is no such item, the meeting has it already, or is no longer planned
     */
    public UUID plan(String key, UUID meeting) {
        var planned = meetings.get(meeting);
        var standing = StandingItem.on(meetings.yearOf(planned.meetsOn()).firstDay());
        var item = standing.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "item",
                        "The work programme has no item of that name. Choose one of %s."
                                .formatted(String.join(
                                        ", ",
                                        standing.stream().map(StandingItem::key).toList()))));
        if (agenda.of(meeting).stream().anyMatch(one -> key.equals(one.programme()))) {
            throw new RuleBroken(
                    "meeting",
                    "%s is on the agenda of the meeting on %s already. Choose another meeting."
                            .formatted(item.title(), Dates.inFull(planned.meetsOn())));
        }
        return agenda.add(
                meeting,
                new AgendaItem.Typed(
                        null, item.kind(), item.title(), item.leadPost(), Openness.PUBLIC, null, false, null, null),
                key);
    }

    private static Line line(StandingItem item, List<Sitting> sittings) {
        var planned = sittings.stream()
                .filter(sitting ->
                        sitting.items().stream().anyMatch(one -> item.key().equals(one.programme())))
                .map(Sitting::meeting)
                .toList();
        return new Line(item, planned, Math.max(0, item.times() - planned.size()));
    }

    /** What is reported, without the business of the meeting itself. */
    private static Sitting reports(Sitting sitting) {
        return new Sitting(
                sitting.meeting(),
                sitting.items().stream()
                        .filter(item ->
                                item.programme() != null || !item.leadPost().isEmpty())
                        .toList());
    }
}
