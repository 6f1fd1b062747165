package org.hearth.returns.api;

import java.time.Instant;
import java.util.UUID;

/** A module as it is held for a year now. */
public record HeldModule(
        int year, String module, UUID upload, String file, int rows, int refused, Instant at, String by) {}
