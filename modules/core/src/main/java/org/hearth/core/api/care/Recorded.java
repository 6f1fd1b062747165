package org.hearth.core.api.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A record as it is known, and since when.
 *
 * @param version  names what is known of it; another one by the time of a correction refuses it
 * @param at       when it became known
 * @param by       who said so
 * @param why      {@code null} when no reason was given
 * @param byPerson the fields that a person has stated
 * @param listedAs the start by which its source lists it, whatever a person has said since; {@code null} when only a
 *                 person tells of it
 */
public record Recorded(
        Episode episode,
        long version,
        Instant at,
        String by,
        String why,
        Set<EpisodeField> byPerson,
        LocalDate listedAs) {}
