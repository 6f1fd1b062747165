package org.hearth.committee.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.pages.HomeCard;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.jdbi.v3.core.Jdbi;

/** Actions that are overdue, for who works on meetings; nothing where none is open. */
@ApplicationScoped
class ActionsCard implements HomeCard {

    @Inject
    Jdbi jdbi;

    @Inject
    Meetings meetings;

    @Inject
    Permissions permissions;

    @Override
    public int order() {
        return 39;
    }

    @Override
    public List<Card> cardsFor(Person person) {
        if (!permissions.may(person, "meetings-in-hand", Action.VIEW)) {
            return List.of();
        }
        var today = meetings.today();
        var dues = jdbi.withHandle(
                handle -> handle.createQuery("select due_on from committee.action_entry where state = 'OPEN'")
                        .mapTo(java.time.LocalDate.class)
                        .list());
        long overdue = dues.stream().filter(today::isAfter).count();
        if (overdue > 0) {
            return List.of(new Card(
                    "Actions overdue",
                    overdue,
                    "Of %d that are open in the action log.".formatted(dues.size()),
                    "/actions/list?status=overdue"));
        }
        return dues.isEmpty()
                ? List.of()
                : List.of(
                        new Card("Actions open", (long) dues.size(), "None is overdue.", "/actions/list?status=open"));
    }
}
