package org.hearth.committee.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/** Papers that wait for clearance, on the home page of those who clear them. */
@ApplicationScoped
class ClearanceCard implements HomeCard {

    @Inject
    Papers papers;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!person.is(Role.FINANCE) && !person.is(Role.CLEARING_OFFICER) && !person.is(Role.MONITORING_OFFICER)) {
            return List.of();
        }
        long waiting = papers.stages().values().stream()
                .filter(stage -> stage == Stage.CLEARANCE)
                .count();
        return List.of(new Card(
                "Papers to clear",
                waiting,
                waiting == 0 ? "No paper waits for clearance." : "Look at the clearance table of each.",
                "/packs/list"));
    }
}
