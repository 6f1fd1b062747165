package org.hearth.returns.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.returns.desk.MissingData;

/** How many facts are missing in the records that a person sees. */
@ApplicationScoped
class MissingDataCard implements HomeCard {
    /** After what changed in the findings. */
    private static final int ORDER = 24;

    @Inject
    MissingData missing;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "missing-data", Permissions.Action.VIEW)) {
            return List.of();
        }
        int missed = missing.count();
        return missed == 0
                ? List.of()
                : List.of(new Card(
                        "Missing data",
                        (long) missed,
                        "Facts that are blank or not known in the records that are held.",
                        "/returns/missing-data"));
    }
}
