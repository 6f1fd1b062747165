package org.hearth.fostering.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** How many households' reviews of approval are late; nothing while none is. */
@ApplicationScoped
class SupervisionCard implements HomeCard {

    @Inject
    Supervisions supervisions;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 16;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, SupervisionViews.RESOURCE, Action.VIEW)) {
            return List.of();
        }
        long late = supervisions.now().reviewsLate(supervisions.today());
        return late == 0
                ? List.of()
                : List.of(new Card(
                        "Foster carers' reviews late",
                        late,
                        "Whose review of approval was due and was not held.",
                        "/fostering/supervision?show=reviews-late"));
    }
}
