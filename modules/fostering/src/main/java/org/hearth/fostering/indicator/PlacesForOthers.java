package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Unit;
import org.hearth.fostering.places.PlaceNumber;

/** FOS-17. Places of mainstream households filled by other councils' children on the day. */
@ApplicationScoped
class PlacesForOthers extends OccupancyIndicator.OnTheDay {
    PlacesForOthers() {
        super(
                OccupancyIndicator.onTheDay(
                        "FOS-17",
                        "Other councils' children in our foster homes",
                        "How many of the council's own places other councils use on the day.",
                        Unit.CHILDREN,
                        Direction.NONE,
                        "places of our households that other councils' children fill on the day"),
                PlaceNumber.FILLED_BY_OTHERS);
    }
}
