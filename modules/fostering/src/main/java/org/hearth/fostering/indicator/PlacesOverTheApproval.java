package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Unit;
import org.hearth.fostering.places.PlaceNumber;

/** FOS-16. Children beyond the places for which their mainstream household is approved on the day. */
@ApplicationScoped
class PlacesOverTheApproval extends OccupancyIndicator.OnTheDay {
    PlacesOverTheApproval() {
        super(
                OccupancyIndicator.onTheDay(
                        "FOS-16",
                        "Children over the approved places",
                        "How many children are in households beyond the places that these are approved for.",
                        Unit.CHILDREN,
                        Direction.LOWER,
                        "children beyond the places for which the household is approved on the day"),
                PlaceNumber.OVER);
    }
}
