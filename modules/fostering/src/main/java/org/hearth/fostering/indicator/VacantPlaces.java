package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Unit;
import org.hearth.fostering.places.PlaceNumber;

/** FOS-07. Approved places of mainstream households that are free and can be used on the day. */
@ApplicationScoped
class VacantPlaces extends OccupancyIndicator.OnTheDay {
    VacantPlaces() {
        super(
                OccupancyIndicator.onTheDay(
                        "FOS-07",
                        "Vacant fostering places",
                        "How many more children the council's own carers could take on the day.",
                        Unit.PLACES,
                        Direction.NONE,
                        "approved places that are neither filled, reserved nor unavailable on the day"),
                PlaceNumber.VACANT);
    }
}
