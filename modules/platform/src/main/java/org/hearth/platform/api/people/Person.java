package org.hearth.platform.api.people;

import java.util.Set;

/** Who is asking. {@code name} is the sign-in name; a request with nobody signed in is {@link #NOBODY}'s. */
public record Person(String name, Set<Role> roles) {
    public static final Person NOBODY = new Person("", Set.of());

    /** Hearth itself, for what it does unasked: the demo county, reconciling at start. */
    public static final Person HEARTH = new Person("hearth", Set.of());

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
