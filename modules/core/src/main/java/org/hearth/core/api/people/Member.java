package org.hearth.core.api.people;

import java.util.UUID;

/** Who can be counted: a child, a fostering household, a care leaver. The list behind a figure is made of them. */
public interface Member {
    UUID id();

    /** What staff call it by; never a name. */
    String reference();
}
