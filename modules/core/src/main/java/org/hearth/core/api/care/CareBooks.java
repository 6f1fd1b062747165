package org.hearth.core.api.care;

import java.time.Instant;

/** Where books come from. A book of one version is read once and shared. */
public interface CareBooks {

    /** @param knownAt what we knew at that instant; {@code null} is all that is known now */
    CareBook book(Instant knownAt);

    default CareBook book() {
        return book(null);
    }
}
