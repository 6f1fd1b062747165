package org.hearth.fostering.netgain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** The way to the question by which the fostering service lives. */
@ApplicationScoped
class NetGainCard implements HomeCard {

    @Inject
    Permissions permissions;

    @Inject
    NetGainViews views;

    @Override
    public int order() {
        return 16;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        return permissions.may(person, NetGainViews.RESOURCE, Action.VIEW)
                ? List.of(new Card(
                        "Net gain",
                        null,
                        views.sinceApril()
                                .map(SinceApril::inShort)
                                .orElse(
                                        "Fostering households and places gained and lost, this year and between any two days."),
                        "/fostering/net-gain"))
                : List.of();
    }
}
