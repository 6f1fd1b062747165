package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;

/** Which postcode directory is in use, for those who look after reference data. */
@ApplicationScoped
class ReferenceCard implements HomeCard {
    private static final int ORDER = 70;

    @Inject
    private PostcodeEditions editions;

    @Inject
    private Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "reference", Action.VIEW)) {
            return List.of();
        }
        String text = editions.all().stream()
                .findFirst()
                .map(edition ->
                        "Postcodes of %s are in use: %,d of them.".formatted(edition.name(), edition.postcodes()))
                .orElse("No postcode directory is loaded, so no distance is known.");
        return List.of(new Card("Reference data", null, text, "/reference/list"));
    }
}
