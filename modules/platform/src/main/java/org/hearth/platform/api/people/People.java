package org.hearth.platform.api.people;

import java.util.Optional;
import java.util.Set;

/** Who is known here by a sign-in name, so that a mistyped one is found out. */
public interface People {

    /** Sign-in names of all who ever did anything here, and of the demo people where there are any. */
    Set<String> known();

    /** What the person may be here, as when they last signed in; empty where that is not known. */
    default Optional<Set<Role>> roles(String name) {
        return Optional.empty();
    }
}
