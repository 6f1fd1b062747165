package org.hearth.platform.api.audit;

import java.util.Set;

/** Whom the audit names. */
public interface Names {

    /** Sign-in names of all persons who ever did anything; neither Hearth itself nor what was tried by nobody. */
    Set<String> all();
}
