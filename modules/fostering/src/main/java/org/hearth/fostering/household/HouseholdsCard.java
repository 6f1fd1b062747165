package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** How many mainstream households are approved today: the number by which the service lives. */
@ApplicationScoped
class HouseholdsCard implements HomeCard {

    @Inject
    HouseholdTable table;

    @Inject
    Households households;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, HouseholdViews.RESOURCE, Action.VIEW)) {
            return List.of();
        }
        var today = households.today();
        return List.of(new Card(
                "Mainstream fostering households",
                table.approved(HouseholdKind.MAINSTREAM, today),
                "Approved on %s.".formatted(Days.inWords(today)),
                "/fostering/households?kind=mainstream"));
    }
}
