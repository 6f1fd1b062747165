package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.Returns;

/** What is asked about the returns, on the home page of those who send them. */
@ApplicationScoped
class ReturnsCard implements HomeCard {
    private static final int ORDER = 20;

    @Inject
    Returns returns;

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
        long open = returns.questionsByKind().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return List.of(
                new Card("Returns", null, "What is held, and the place to send a return.", "/returns/list"),
                new Card(
                        "Questions about returns",
                        open,
                        "What the years together could not settle.",
                        "/returns/questions"));
    }
}
