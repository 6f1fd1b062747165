package org.hearth.fostering.household;

import java.time.LocalDate;

/**
 * Something that changed in a household while it was approved, after which its approval is to be reviewed.
 *
 * @param on the first day on which it was so
 */
public record Change(Kind kind, LocalDate on) {

    /** What changed. Nobody is named. */
    public enum Kind {
        MOVED("the household moved"),
        CARER_LEFT("a carer left"),
        CARER_CAME("another carer came"),
        ADULT_CAME("another adult came to live there"),
        AGE_NOT_RECORDED("somebody came to live there whose age is not recorded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** "the household moved". */
        public String words() {
            return words;
        }
    }
}
