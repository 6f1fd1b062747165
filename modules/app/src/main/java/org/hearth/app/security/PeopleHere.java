package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;

/** Who the present thread works for: set by the gate for the length of a request; outside one Hearth works by itself. */
@ApplicationScoped
public class PeopleHere implements CurrentPerson {
    private final ThreadLocal<Person> here = ThreadLocal.withInitial(() -> Person.HEARTH);

    @Override
    public Person get() {
        return here.get();
    }

    void enter(Person person) {
        here.set(person);
    }

    void leave() {
        here.remove();
    }
}
