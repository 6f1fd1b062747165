package org.hearth.core.api.reference;

import java.util.List;

/**
 * One kind of reference data, told on the page of reference data: what is held of it, from where, for which days, what is
 * missing and what that switches off. Each module answers with a bean for each kind that it keeps; two of one order
 * stop the start.
 */
public interface ReferenceData {

    /** Where it stands on the page, smallest first. */
    int order();

    /** As things are now. */
    Held held();

    enum State {
        HELD("Held", "green"),
        /** Something of it is missing, or will be soon. */
        IN_PART("In part", "yellow"),
        MISSING("Not held", "red");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        public String colour() {
            return colour;
        }
    }

    /**
     * What is held of a kind, in sentences.
     *
     * @param kind        as a heading: {@code Postcode directory}
     * @param what        how much of it
     * @param from        who published it, or who loaded it and when
     * @param valid       for which days it holds
     * @param missing     what is not held, and how to have it; {@code null} when nothing is missing
     * @param switchedOff what Hearth cannot tell because of that; {@code null} when nothing
     * @param more        lines that not everybody needs; empty when there are none
     * @param see         the address of the page that tells more, from the root, or {@code null}
     * @param seeText     the words of the link to it
     */
    record Held(
            String kind,
            State state,
            String what,
            String from,
            String valid,
            String missing,
            String switchedOff,
            List<String> more,
            String see,
            String seeText) {
        public Held {
            more = List.copyOf(more);
        }

        /** All of it is there. */
        public static Held whole(String kind, String what, String from, String valid) {
            return new Held(kind, State.HELD, what, from, valid, null, null, List.of(), null, null);
        }

        /** Nothing of it is there. */
        public static Held none(String kind, String missing, String switchedOff) {
            return new Held(kind, State.MISSING, "Nothing.", null, null, missing, switchedOff, List.of(), null, null);
        }

        /** The same with a gap: where it was whole, it is held in part. */
        public Held without(String gap, String off) {
            State now = state == State.HELD ? State.IN_PART : state;
            return new Held(kind, now, what, from, valid, gap, off, more, see, seeText);
        }

        public Held with(List<String> lines) {
            return new Held(kind, state, what, from, valid, missing, switchedOff, lines, see, seeText);
        }

        public Held seenAt(String address, String text) {
            return new Held(kind, state, what, from, valid, missing, switchedOff, more, address, text);
        }
    }
}
