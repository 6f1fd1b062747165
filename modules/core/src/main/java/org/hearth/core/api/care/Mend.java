package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * What would put one episode right, as something proposes it. It is nothing until a person accepts it ({@link
 * Care#accept}).
 *
 * @param version the version of the episode that it rests on ({@link Recorded#version})
 * @param fields  what would be known, as text of {@link EpisodeField}; {@code null} for blank
 */
public record Mend(UUID episode, long version, Verb verb, Map<EpisodeField, String> fields) {
    public Mend {
        fields = java.util.Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** Two verbs, two facts, two audit lines. */
    public enum Verb {
        /** It happened and nobody has said so yet: the episode that is open ended care. */
        CHANGE,
        /** We were wrong. */
        CORRECT
    }

    /** @param fields at least one */
    public static Mend correct(UUID episode, long version, Map<EpisodeField, String> fields) {
        return new Mend(episode, version, Verb.CORRECT, fields);
    }

    /** @param reason REC, not X1 */
    public static Mend careEnded(UUID episode, long version, LocalDate on, String reason) {
        return new Mend(
                episode,
                version,
                Verb.CHANGE,
                Map.of(EpisodeField.ENDED_ON, on.toString(), EpisodeField.END_REASON, reason));
    }
}
