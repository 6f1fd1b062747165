package org.hearth.returns.api;

/**
 * What putting the years together could not settle about a child. It goes when a later upload settles it.
 *
 * @param child   the council's number for the child
 * @param kind    what is asked
 * @param first   the place in a return that says one thing ("2025 Episodes line 17")
 * @param second  the place that says the other, or {@code null}
 * @param message what differs, what was done for now, and what to do
 */
public record Question(String child, Kind kind, String first, String second, String message) {

    public enum Kind {
        OPENED_AGAIN("Closed one year, open the next"),
        ENDED_DIFFERENTLY("Two end dates"),
        NOT_SENT_AGAIN("Open last year, absent the next"),
        OVERLAP("Two episodes at once"),
        GAP("Days between episodes"),
        SAME_START("Two episodes from one day"),
        AFTER_EIGHTEEN("In care after the 18th birthday"),
        HOME_DIFFERS("Home postcode differs in one period of care"),
        PERSON_DIFFERS("Who the child is differs"),
        UNACCOMPANIED_DIFFERS("Unaccompanied status differs"),
        NO_HEADER("Episodes without a header row");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code opened-again}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
