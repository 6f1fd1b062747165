package org.hearth.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to the council's targets. */
@ApplicationScoped
class TargetsCard implements HomeCard {
    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, TargetsPage.RESOURCE, Action.VIEW)
                ? List.of(new Card(
                        "Targets",
                        null,
                        "What the council means its figures to be, by which they are rated.",
                        "/reference/targets"))
                : List.of();
    }
}
