package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The ways to figures in parts, and to the profile. */
@ApplicationScoped
class ExplorerCard implements HomeCard {

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 31;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, Explorer.RESOURCE, Action.VIEW)
                ? List.of(
                        new Card("Profile", null, "Who the children in care are, beside a year before.", "/profile"),
                        new Card(
                                "Explorer",
                                null,
                                "Any figure by age, legal status, home, area and more, down to the list.",
                                "/explorer"))
                : List.of();
    }
}
