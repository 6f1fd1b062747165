package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;

/** The returns, on the home page of those who send them. */
@ApplicationScoped
class ReturnsCard implements HomeCard {
    private static final int ORDER = 20;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "returns", Permissions.Action.VIEW)) {
            return List.of();
        }
        return List.of(new Card("Returns", null, "What is held, and the place to load a return.", "/returns/list"));
    }
}
