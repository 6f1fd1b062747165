package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Repairs;

/** What the returns leave open about children whose record this person may correct. */
@ApplicationScoped
class QuestionsCard implements HomeCard {
    /** After the card of the returns. */
    private static final int ORDER = 22;

    @Inject
    Repairs repairs;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "corrections", Permissions.Action.VIEW)) {
            return List.of();
        }
        return List.of(new Card(
                "Questions about returns",
                repairs.byKind(State.OPEN).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum(),
                "What the years together could not settle, and what could be put right.",
                "/returns/questions"));
    }
}
