package org.hearth.committee.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;

/** Committee papers on the home page: for the clerk and everyone else who may read them. */
@ApplicationScoped
class PapersCard implements HomeCard {
    private static final int LATEST = 3;

    @Inject
    Papers papers;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "packs", Permissions.Action.VIEW)) {
            return List.of();
        }
        var all = papers.all();
        if (!permissions.may(person, "draft-packs", Permissions.Action.VIEW)) {
            return published(all);
        }
        long drafts = all.stream().filter(paper -> !paper.isPublished()).count();
        String text = all.isEmpty()
                ? "There is no paper yet."
                : drafts == 0 ? "All are published." : drafts + " not published yet.";
        return List.of(new Card("Committee papers", (long) all.size(), text, "/packs/list"));
    }

    /** Who only reads finds the latest papers themselves. */
    private List<Card> published(List<Paper> all) {
        var stages = papers.stages();
        var reports = papers.packs();
        var cards = new ArrayList<Card>();
        cards.add(new Card(
                "Committee papers",
                (long) all.size(),
                all.isEmpty() ? "No paper is published yet." : "Published papers.",
                "/packs/list"));
        all.stream()
                .filter(paper -> stages.get(paper.id()) != Stage.CORRECTED)
                .sorted(Comparator.comparing(Paper::meeting)
                        .thenComparing(Paper::publishedAt)
                        .reversed())
                .limit(LATEST)
                .map(paper -> new Card(
                        "Paper for " + Days.inWords(paper.meeting()),
                        null,
                        stages.get(paper.id()) == Stage.WITHDRAWN
                                ? "Withdrawn. Read the notice."
                                : "%s. Version %d, with figures on %s."
                                        .formatted(
                                                reports.getOrDefault(paper.pack(), paper.pack()),
                                                paper.versionNo(),
                                                Days.inWords(paper.asAt())),
                        "/packs/pack?id=" + paper.id()))
                .forEach(cards::add);
        return cards;
    }
}
