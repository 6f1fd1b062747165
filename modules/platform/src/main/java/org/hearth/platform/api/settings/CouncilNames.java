package org.hearth.platform.api.settings;

import java.util.Optional;

/** What councils are called: the settings ask it, the module that knows councils answers it. */
public interface CouncilNames {

    /** As printed where {@code HEARTH_COUNCIL_NAME} is not set; empty for a code that is not known. */
    Optional<String> nameOf(String code);
}
