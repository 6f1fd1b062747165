package org.hearth.fostering.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to whom the service should recruit for. */
@ApplicationScoped
class NeedCard implements HomeCard {

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 17;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, NeedViews.RESOURCE, Action.VIEW)
                ? List.of(new Card(
                        "Recruit to need",
                        null,
                        "Children whom others' homes take, by age and where they came from, beside who is in assessment.",
                        NeedPage.PATH))
                : List.of();
    }
}
