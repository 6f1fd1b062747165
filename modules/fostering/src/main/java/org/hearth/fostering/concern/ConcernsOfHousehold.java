package org.hearth.fostering.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Typing;

/** What the household's page shows of concerns, to those alone who may open them; to all others there is nothing of it. */
@Named
@RequestScoped
public class ConcernsOfHousehold {

    @Inject
    ConcernViews views;

    private Boolean onHold;

    public boolean isShown() {
        return views.mayRead();
    }

    /** Approved all the same: no vacant place of it is available. */
    public boolean isOnHold() {
        if (onHold == null) {
            onHold = isShown() && Typing.id().filter(views::isOnHold).isPresent();
        }
        return onHold;
    }

    public String getAddress() {
        return "/fostering/concerns?household="
                + Typing.id()
                        .flatMap(views::household)
                        .map(Household::reference)
                        .orElse("");
    }
}
