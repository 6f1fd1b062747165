package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to the places, or to their numbers for who sees no more. */
@ApplicationScoped
class PlacesCard implements HomeCard {

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 17;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (permissions.may(person, PlacesViews.RESOURCE, Action.VIEW)) {
            return List.of(new Card(
                    "Places",
                    null,
                    "Fostering places filled, vacant, reserved and not available, week by week.",
                    "/fostering/places"));
        }
        return permissions.may(person, PlacesViews.OCCUPANCY, Action.VIEW)
                ? List.of(new Card(
                        "How full the homes are",
                        null,
                        "Fostering places filled and vacant on an average day, between any two days.",
                        "/fostering/places/figures"))
                : List.of();
    }
}
