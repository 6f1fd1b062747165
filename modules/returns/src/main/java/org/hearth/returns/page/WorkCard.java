package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.FindingWork.Mine;

/** What of the return a person was given to mend, on their home page while there is any. */
@ApplicationScoped
class WorkCard implements HomeCard {
    /** After what the rules find. */
    private static final int ORDER = 22;

    @Inject
    FindingWork work;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "own-findings", Permissions.Action.VIEW)) {
            return List.of();
        }
        Mine mine = work.mine(person.name());
        return mine.open() == 0
                ? List.of()
                : List.of(new Card(
                        "Faults for you to mend",
                        (long) mine.open(),
                        mine.overdue() == 0
                                ? "Found in the return and given to you."
                                : "Found in the return and given to you; %,d overdue.".formatted(mine.overdue()),
                        "/returns/mine"));
    }
}
