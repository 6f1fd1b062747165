package org.hearth.committee.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Deadlines;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.meeting.Stage;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The timeline in a card: the next meeting, and what is late and who is holding it. What a draft lacks is not asked here,
 * since that measures the whole paper; the list asks it.
 */
@ApplicationScoped
class MeetingsCard implements HomeCard {

    @Inject
    Jdbi jdbi;

    @Inject
    Meetings meetings;

    @Inject
    Papers papers;

    @Inject
    Permissions permissions;

    /** A planned meeting, and how many of its papers there are and are published. */
    public record Planned(String committee, LocalDate meetsOn, int papers, int published) {}

    @Override
    public int order() {
        return 38;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "meetings", Action.VIEW)) {
            return List.of();
        }
        var planned = planned();
        var today = meetings.today();
        var next =
                planned.stream().filter(one -> !one.meetsOn().isBefore(today)).findFirst();
        String text = next.map(this::next).orElse("No meeting is to come.");
        if (!permissions.may(person, "meetings-in-hand", Action.VIEW)) {
            return List.of(new Card("Committee meetings", null, text, "/meetings/list"));
        }
        var late = new ArrayList<String>();
        planned.forEach(one -> late.addAll(late(one, today)));
        return List.of(new Card(
                late.isEmpty() ? "Committee meetings" : "Committee meetings: late",
                late.isEmpty() ? null : (long) late.size(),
                late.isEmpty() ? text + " Nothing is late." : text + " Late: " + String.join("; ", late) + ".",
                "/meetings/list"));
    }

    private String next(Planned one) {
        var publication = meetings.deadlines(one.meetsOn()).publication();
        return "Next is %s; its papers are published by %s."
                .formatted(
                        Days.inWords(one.meetsOn()),
                        publication.isKnown()
                                ? Days.inWords(publication.day())
                                : "a day that is not known, since bank holidays are not held");
    }

    private List<String> late(Planned one, LocalDate today) {
        if (today.isAfter(one.meetsOn())) {
            return List.of("minutes of %s (%s)".formatted(Days.inWords(one.meetsOn()), Stage.PUBLICATION.holder()));
        }
        if (!one.committee().equals(Committees.CORPORATE_PARENTING)) {
            return List.of();
        }
        var late = new ArrayList<String>();
        var deadlines = meetings.deadlines(one.meetsOn());
        if (one.papers() == 0 && isPast(deadlines.of(Stage.FREEZE), today)) {
            late.add(line(Stage.FREEZE, one, Stage.FREEZE.holder()));
        }
        if (one.published() == 0 && isPast(deadlines.publication(), today)) {
            late.add(line(Stage.PUBLICATION, one, holder(one.meetsOn())));
        }
        return late;
    }

    private static boolean isPast(Deadlines.Deadline deadline, LocalDate today) {
        return deadline.isKnown() && today.isAfter(deadline.day());
    }

    /** Who has the draft where it stands; without one there is nothing that anybody but the clerk could hold. */
    private String holder(LocalDate day) {
        var stages = papers.stages();
        return papers.all().stream()
                .filter(paper -> paper.meeting().equals(day) && !paper.isPublished())
                .findFirst()
                .map(paper -> stages.get(paper.id()))
                .flatMap(PapersHeld::waitsFor)
                .map(PaperState.Lack::holder)
                .orElse(Stage.PUBLICATION.holder());
    }

    private static String line(Stage stage, Planned one, String holder) {
        return "%s for %s (%s)"
                .formatted(stage.words().toLowerCase(java.util.Locale.UK), Days.inWords(one.meetsOn()), holder);
    }

    private List<Planned> planned() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select m.committee, m.meets_on, count(p.id) papers, count(p.published_at) published"
                                + " from committee.meeting m left join committee.paper p on p.meeting = m.meets_on"
                                + " and not exists (select 1 from committee.stage s where s.paper = p.id and s.stage = 'WITHDRAWN')"
                                + " where m.state = 'PLANNED' group by m.id, m.committee, m.meets_on order by m.meets_on")
                .map(ConstructorMapper.of(Planned.class))
                .list());
    }
}
