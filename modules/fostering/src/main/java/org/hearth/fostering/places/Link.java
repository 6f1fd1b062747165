package org.hearth.fostering.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person decided of a stay that names no carer, as it is known now.
 *
 * @param startedOn the first day of the stay when it was decided
 * @param household {@code null} unless it was linked to one
 * @param postcode  of the stay when it was decided, by which it is found again; empty where none was told
 */
public record Link(
        UUID child,
        LocalDate startedOn,
        int revision,
        Decision decision,
        UUID household,
        String postcode,
        Instant recordedAt,
        String recordedBy,
        String why) {

    /** What was decided. */
    public enum Decision {
        LINKED("In this household"),
        NOT_OURS("Not one of ours"),
        /** An earlier decision was wrong and nothing takes its place. */
        UNDONE("Undone");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
