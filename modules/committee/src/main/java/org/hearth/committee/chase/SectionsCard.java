package org.hearth.committee.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/**
 * The sections of a paper in drafting that are somebody's to write, on their home page. Which of their places still lack words
 * is not asked here, since that measures the whole paper; the list asks it.
 */
@ApplicationScoped
class SectionsCard implements HomeCard {

    @Inject
    SectionOwners owners;

    @Inject
    Papers papers;

    @Inject
    Meetings meetings;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "pack-commentary", Action.WRITE)) {
            return List.of();
        }
        var has = owners.now();
        var titles = papers.sections().entrySet().stream()
                .filter(section -> has.containsKey(section.getKey())
                        && has.get(section.getKey()).who().equalsIgnoreCase(person.name()))
                .map(Map.Entry::getValue)
                .toList();
        return titles.isEmpty()
                ? List.of()
                : drafts().stream().map(paper -> card(paper, titles)).toList();
    }

    /** The latest version of each paper that is still being drafted. */
    private List<Paper> drafts() {
        var stages = papers.stages();
        var latest = new HashMap<UUID, Paper>();
        papers.all()
                .forEach(paper -> latest.merge(
                        paper.series(), paper, (one, other) -> one.versionNo() > other.versionNo() ? one : other));
        return latest.values().stream()
                .filter(paper -> !paper.isPublished()
                        && stages.getOrDefault(paper.id(), Stage.DRAFTING).compareTo(Stage.DRAFTING) <= 0)
                .sorted(Comparator.comparing(Paper::meeting))
                .toList();
    }

    private Card card(Paper paper, List<String> titles) {
        var due = meetings.deadlines(paper.meeting()).of(org.hearth.committee.meeting.Stage.DRAFTING);
        boolean late = due.isKnown() && meetings.today().isAfter(due.day());
        String by = !due.isKnown()
                ? ""
                : late
                        ? " It was due by %s.".formatted(Days.inWords(due.day()))
                        : " Due by %s.".formatted(Days.inWords(due.day()));
        return new Card(
                late ? "Yours to write: late" : "Yours to write",
                (long) titles.size(),
                "For the paper of %s: %s.%s".formatted(Days.inWords(paper.meeting()), String.join("; ", titles), by),
                "/packs/commentary?id=" + paper.id());
    }
}
