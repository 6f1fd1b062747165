package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/**
 * What the present person may read of meetings. Everyone with "meetings" sees what a meeting is and what of it is public;
 * exempt actions, questions that wait for an answer, minutes that are not agreed and what is late is for those with
 * "meetings-in-hand": who writes it and who works on it.
 */
@ApplicationScoped
public class MeetingReaders {
    private final Permissions permissions;
    private final CurrentPerson person;

    /** For the container's proxy. */
    protected MeetingReaders() {
        this(null, null);
    }

    @Inject
    public MeetingReaders(Permissions permissions, CurrentPerson person) {
        this.permissions = permissions;
        this.person = person;
    }

    public boolean mayReadAll() {
        return permissions.may(person.get(), "meetings-in-hand", Action.VIEW);
    }

    public boolean mayWrite() {
        return permissions.may(person.get(), "meetings", Action.WRITE);
    }
}
