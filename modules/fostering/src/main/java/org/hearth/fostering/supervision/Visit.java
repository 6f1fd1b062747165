package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit of the supervising worker.
 *
 * @param number  counts within the household
 * @param on      when it was made, or was to be made
 * @param notHeld code of why it was not made; empty where it was
 */
public record Visit(UUID household, int number, LocalDate on, Announcement announcement, String notHeld) {

    /** Whether the carers knew that the worker would come. */
    public enum Announcement {
        ANNOUNCED("Announced"),
        UNANNOUNCED("Unannounced"),
        NOT_RECORDED("Not recorded whether it was announced");

        private final String words;

        Announcement(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isHeld() {
        return notHeld.isEmpty();
    }
}
