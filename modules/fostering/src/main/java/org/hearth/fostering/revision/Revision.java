package org.hearth.fostering.revision;

import java.time.Instant;

/**
 * One thing made known at one moment.
 *
 * @param revision counts from 1, when it was first entered
 * @param what     the name of its {@link Act}
 * @param why      empty where none was given
 */
public record Revision(int revision, String what, Instant recordedAt, String recordedBy, String why) {
    public Revision {
        why = why == null ? "" : why;
    }
}
