package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Unit;
import org.hearth.fostering.places.PlaceNumber;

/** FOS-08. Approved, unfilled places that cannot be used on the day, reserved ones among them. */
@ApplicationScoped
class UnavailablePlaces extends OccupancyIndicator.OnTheDay {
    UnavailablePlaces() {
        super(
                OccupancyIndicator.onTheDay(
                        "FOS-08",
                        "Fostering places not available",
                        "How many approved places stand empty and cannot be used on the day.",
                        Unit.PLACES,
                        Direction.LOWER,
                        "approved, unfilled places that cannot be used on the day, or are reserved"),
                PlaceNumber.NOT_AVAILABLE);
    }
}
