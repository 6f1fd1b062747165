package org.hearth.returns.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What putting the years together could not settle about a child. It goes when a later upload settles it.
 *
 * @param id      the same as long as the rows it is about say the same, whichever upload brings them; {@code null} when it
 *                was asked before questions had one
 * @param child   the council's number for the child
 * @param kind    what is asked
 * @param first   the place in a return that says one thing ("2025 Episodes line 17")
 * @param second  the place that says the other, or {@code null}
 * @param message what differs, what was done for now, and what to do
 * @param told    what the two places say
 */
public record Question(UUID id, String child, Kind kind, String first, String second, String message, Told told) {

    /**
     * What the places that a question is about say: text by the return's columns, dates as in ISO 8601, blanks left out.
     *
     * @param about  the column or the years that are asked about, where there may be several; else empty
     * @param second empty when the question has one place
     */
    public record Told(String about, Map<String, String> first, Map<String, String> second) {
        public static final Told NOTHING = new Told("", Map.of(), Map.of());

        public Told {
            first = Collections.unmodifiableMap(new TreeMap<>(first));
            second = Collections.unmodifiableMap(new TreeMap<>(second));
        }
    }

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
