package org.hearth.fostering.household;

import java.time.Instant;

/**
 * One thing made known of a household at one moment.
 *
 * @param revision counts from 1, the registration
 * @param why      empty where none was given
 */
public record Recording(int revision, Deed what, Instant recordedAt, String recordedBy, String why) {
    public Recording {
        why = why == null ? "" : why;
    }
}
