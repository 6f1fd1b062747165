package org.hearth.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.pages.HomeCard.Card;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;

/** What a person's roles have to see and do, as cards that open their lists. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    @jakarta.enterprise.inject.Any
    Instance<HomeCard> invited;

    @Inject
    CurrentPerson currentPerson;

    private List<Card> cards;

    public List<Card> getCards() {
        if (cards == null) {
            var person = currentPerson.get();
            cards = invited.stream()
                    .sorted(Comparator.comparingInt(HomeCard::order))
                    .flatMap(card -> card.cardsFor(person).stream())
                    .toList();
        }
        return cards;
    }

    public String getRoles() {
        return currentPerson.get().roles().stream().map(Role::words).sorted().collect(Collectors.joining(", "));
    }
}
