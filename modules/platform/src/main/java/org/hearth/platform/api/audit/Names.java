package org.hearth.platform.api.audit;

import java.util.Optional;
import java.util.Set;

/** Whom the audit names. */
public interface Names {

    /** Sign-in names of all persons who ever did anything; neither Hearth itself nor what was tried by nobody. */
    Set<String> all();

    /** The keys of the roles with which the person last signed in, a space between; empty where no line says it. */
    Optional<String> roles(String name);
}
