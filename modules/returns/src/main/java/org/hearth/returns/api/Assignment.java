package org.hearth.returns.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Who is to mend a finding, and by when. It holds until it is taken back or another takes its place, and is kept for good;
 * nothing is left to do of it when its finding is explained or fixed.
 *
 * @param toWhom     a sign-in name, or what a team is called
 * @param dueOn      the last day on which it is in time
 * @param by         who assigned it
 * @param endedBy    who took it back or put another in its place; {@code null} while it holds
 * @param chased     how often somebody was reminded of it
 * @param lastChased when last; {@code null} for never
 */
public record Assignment(
        UUID id,
        Kind kind,
        String toWhom,
        LocalDate dueOn,
        String by,
        Instant at,
        String endedBy,
        Instant endedAt,
        int chased,
        LocalDate lastChased) {

    /** Whom work is given to. */
    public enum Kind {
        PERSON("A person"),
        TEAM("A team"),
        /** Only asked for: each finding is then given to a person. */
        WORKER("Each child's own worker");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code team}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
