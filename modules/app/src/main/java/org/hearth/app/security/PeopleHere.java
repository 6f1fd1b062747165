package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;

/** Who the present thread works for: set by the gate for the length of a request, nobody outside one. */
@ApplicationScoped
public class PeopleHere implements CurrentPerson {
    private final ThreadLocal<Person> here = ThreadLocal.withInitial(() -> Person.NOBODY);

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
