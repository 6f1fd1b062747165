package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.api.FindingChanges;

/** How many findings changed since yesterday, on the home page of those who send returns while there are any. */
@ApplicationScoped
class ChangesCard implements HomeCard {
    /** After what a person has to mend. */
    private static final int ORDER = 23;

    @Inject
    FindingChanges changes;

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
        int changed = changes.changed(changes.yesterday());
        return changed == 0
                ? List.of()
                : List.of(new Card(
                        "Findings that changed today",
                        (long) changed,
                        "New, fixed, explained or given to another since yesterday.",
                        "/returns/changes"));
    }
}
