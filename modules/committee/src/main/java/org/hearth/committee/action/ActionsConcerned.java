package org.hearth.committee.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.meeting.Concerned;
import org.hearth.committee.meeting.Meeting;

/** Who owns an open action reports on it to the next meeting, and so must know its day. */
@ApplicationScoped
class ActionsConcerned implements Concerned {

    @Inject
    ActionTable table;

    @Override
    public List<ToTell> by(Meeting meeting, LocalDate was) {
        return table.of(meeting.committee()).stream()
                .filter(Action::isOpen)
                .filter(action -> action.agreedOn().isBefore(meeting.meetsOn()))
                .map(action -> new ToTell(action.ownerPost(), "owns action " + action.ref()))
                .toList();
    }
}
