package org.hearth.committee.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;

/** Committee papers on the home page: for the clerk and everyone else who may read them. */
@ApplicationScoped
class PapersCard implements HomeCard {

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
        long drafts = all.stream().filter(paper -> !paper.isPublished()).count();
        String text = all.isEmpty()
                ? "There is no paper yet."
                : drafts == 0 ? "All are published." : drafts + " not published yet.";
        return List.of(new Card("Committee papers", (long) all.size(), text, "/packs/list"));
    }
}
