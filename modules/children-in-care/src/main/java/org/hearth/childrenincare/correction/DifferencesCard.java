package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** How many differences wait for someone to settle them. */
@ApplicationScoped
class DifferencesCard implements HomeCard {

    @Inject
    Corrections corrections;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, Corrections.RESOURCE, Action.WRITE)) {
            return List.of();
        }
        return List.of(new Card(
                "Differences",
                corrections.countOfDifferences(),
                "A return and a person say different things. Settle them.",
                "/children/differences"));
    }
}
