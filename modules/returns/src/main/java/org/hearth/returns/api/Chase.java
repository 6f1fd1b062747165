package org.hearth.returns.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody was reminded of a finding that is theirs to mend. It is a record of what a person did: nothing is sent from here.
 *
 * @param on     the day, UK time
 * @param toWhom who had it then
 * @param by     who reminded them
 */
public record Chase(UUID id, LocalDate on, How how, String toWhom, String by, Instant at) {

    /** In what way. */
    public enum How {
        EMAIL("By e-mail"),
        PHONE("By telephone"),
        MESSAGE("By message"),
        IN_PERSON("In person"),
        LIST("By a list handed over");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code in-person}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
