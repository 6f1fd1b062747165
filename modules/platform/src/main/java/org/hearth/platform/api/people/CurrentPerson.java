package org.hearth.platform.api.people;

/** The person of the present request, to be injected. */
public interface CurrentPerson {
    Person get();
}
