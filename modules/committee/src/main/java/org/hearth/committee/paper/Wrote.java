package org.hearth.committee.paper;

import java.time.Instant;

/**
 * That somebody typed a field of any version of a paper.
 *
 * @param field   as it is kept: {@code front.purpose}, {@code slot.near-home.why}
 * @param wroteAt when they last did
 */
public record Wrote(String field, String who, Instant wroteAt) {}
