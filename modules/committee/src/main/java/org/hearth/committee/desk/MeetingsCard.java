package org.hearth.committee.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.PapersOfMeetings;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/**
 * The timeline in a card: the next meeting, and what is late and whose it is, as the list of meetings says it. What a draft
 * lacks is asked by neither, since that measures the whole paper; the meeting's page asks it.
 */
@ApplicationScoped
class MeetingsCard implements HomeCard {

    @Inject
    Meetings meetings;

    @Inject
    PapersOfMeetings papers;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 38;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "meetings", Action.VIEW)) {
            return List.of();
        }
        var planned = meetings.all().stream().filter(Meeting::isPlanned).toList();
        var today = meetings.today();
        var next =
                planned.stream().filter(one -> !one.meetsOn().isBefore(today)).findFirst();
        String text = next.map(this::next).orElse("No meeting is to come.");
        if (!permissions.may(person, "meetings-in-hand", Action.VIEW)) {
            return List.of(new Card("Committee meetings", null, text, "/meetings/list"));
        }
        var late = late(planned);
        return List.of(new Card(
                late.isEmpty() ? "Committee meetings" : "Committee meetings: late",
                late.isEmpty() ? null : (long) late.size(),
                late.isEmpty() ? text + " Nothing is late." : text + " Late: " + String.join("; ", late) + ".",
                "/meetings/list"));
    }

    private String next(Meeting one) {
        var publication = meetings.deadlines(one.meetsOn()).publication();
        return "Next is %s; its papers are published by %s."
                .formatted(
                        Days.inWords(one.meetsOn()),
                        publication.isKnown()
                                ? Days.inWords(publication.day())
                                : "a day that is not known, since bank holidays are not held");
    }

    private List<String> late(List<Meeting> planned) {
        var there = papers.standing(planned.stream().map(Meeting::meetsOn).collect(Collectors.toSet()));
        var lateness = meetings.lateness(planned, there);
        return planned.stream()
                .flatMap(one -> lateness.get(one.id()).lateInWords().stream()
                        .map(line -> "%s (%s)".formatted(line, Days.inWords(one.meetsOn()))))
                .toList();
    }
}
