package org.hearth.platform.api.people;

import java.util.Set;

/** Who is known here by a sign-in name, so that a mistyped one is found out. */
public interface People {

    /** Sign-in names of all who ever did anything here, and of the demo people where there are any. */
    Set<String> known();
}
