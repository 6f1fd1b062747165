package org.hearth.fostering.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to allegations and concerns, with no number on it that somebody who looks on could read. */
@ApplicationScoped
class ConcernsCard implements HomeCard {

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 19;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, ConcernViews.RESOURCE, Action.VIEW)
                ? List.of(new Card(
                        "Allegations and concerns",
                        null,
                        "Restricted. How long each about foster carers is open, what is missing, and how it ended.",
                        "/fostering/concerns"))
                : List.of();
    }
}
