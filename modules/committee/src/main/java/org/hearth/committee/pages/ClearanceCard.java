package org.hearth.committee.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.committee.clearance.Implication;
import org.hearth.committee.paper.Clearing;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/**
 * The clearances that wait for who clears them, on their home page, paper by paper. They are asked for while a paper is being
 * drafted as well as after, so its stage says nothing of it.
 */
@ApplicationScoped
class ClearanceCard implements HomeCard {

    @Inject
    Clearing clearing;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!person.is(Role.FINANCE) && !person.is(Role.CLEARING_OFFICER) && !person.is(Role.MONITORING_OFFICER)) {
            return List.of();
        }
        var waiting = clearing.waiting();
        return waiting.isEmpty()
                ? List.of(new Card("Yours to clear", 0L, "No clearance waits for you.", "/packs/list"))
                : waiting.stream().map(ClearanceCard::card).toList();
    }

    private static Card card(Clearing.Waiting waiting) {
        return new Card(
                "Yours to clear",
                (long) waiting.implications().size(),
                "For the paper of %s: %s."
                        .formatted(
                                Days.inWords(waiting.paper().meeting()),
                                waiting.implications().stream()
                                        .map(Implication::label)
                                        .collect(Collectors.joining("; "))),
                "/packs/clearance?id=" + waiting.paper().id());
    }
}
