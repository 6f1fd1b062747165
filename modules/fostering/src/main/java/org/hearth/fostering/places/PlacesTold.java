package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;

/** How places stand on a day as the person may know it, for what is told beside other things and audited by itself. */
@ApplicationScoped
public class PlacesTold {

    @Inject
    PlacesViews views;

    public OccupancyFigures on(HouseholdKind kind, LocalDate day) {
        return OccupancyFigures.of(views.now(), kind, Period.ofDays(day, day));
    }

    /** Whether the person may open the lists behind them. */
    public boolean mayOpenLists() {
        return views.mayOpenLists();
    }

    /** Whether what the managers keep in confidence is told to the person. */
    public boolean mayReadConcerns() {
        return views.mayReadConcerns();
    }
}
