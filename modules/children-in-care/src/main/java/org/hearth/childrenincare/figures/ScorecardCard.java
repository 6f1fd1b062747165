package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to the scorecard of the last day held. */
@ApplicationScoped
class ScorecardCard implements HomeCard {

    @Inject
    Scorecards scorecards;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, "scorecard", Action.VIEW)
                ? List.of(new Card(
                        "Scorecard",
                        null,
                        "Every figure on %s, with the thirteen month-ends before it."
                                .formatted(Days.inWords(scorecards.lastDayHeld())),
                        "/scorecard"))
                : List.of();
    }
}
