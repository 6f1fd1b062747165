package org.hearth.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.RowScope;

/** Long work that goes on, for those who look after all of it. */
@ApplicationScoped
class JobsCard implements HomeCard {
    private static final int ORDER = 60;

    @Inject
    private JobsSeen seen;

    @Inject
    private Permissions permissions;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (permissions.scope(person, "jobs", Action.VIEW) != RowScope.ALL) {
            return List.of();
        }
        long going = seen.goingOn();
        return List.of(new Card(
                "Jobs", going, going == 0 ? "No long work is running." : "Waiting or running now.", "/jobs/list"));
    }
}
