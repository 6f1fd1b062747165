package org.hearth.fostering.places;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;

/**
 * Somebody who is with a household on some days, or for whom a place is kept there.
 *
 * @param key       the same for the same person, so that nobody counts twice on a day
 * @param child     {@code null} for who is no child in care of this council
 * @param name      what lists call them by; never a name of a person
 * @param council   whose child, in words; empty for our own
 * @param sex       {@code null} where it is not known
 * @param born      {@code null} where no day is known
 * @param away      days on which the child is elsewhere for a while and the place stays filled
 * @param toldUntil the last day for which a source tells of it; after it the stay is taken to go on. {@code null} for any day
 */
public record Occupant(
        UUID household,
        Presence presence,
        String key,
        UUID child,
        String name,
        String council,
        Sex sex,
        LocalDate born,
        Period period,
        List<Period> away,
        LocalDate toldUntil) {
    public Occupant {
        requireNonNull(period, "period");
        away = List.copyOf(away);
    }

    /** By which rules and grants know the person: a child of ours by its own id, anybody else by one made of the key. */
    UUID id() {
        return child != null ? child : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAwayOn(LocalDate day) {
        return away.stream().anyMatch(days -> days.includes(day));
    }

    boolean isPresumedOn(LocalDate day) {
        return toldUntil != null && day.isAfter(toldUntil);
    }

    /** {@code our child, away}. */
    String wordsOn(LocalDate day) {
        return presence.words() + (isAwayOn(day) ? ", away for now" : "");
    }
}
