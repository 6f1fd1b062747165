package org.hearth.childrenincare.dimension;

import java.util.List;

/** One way to split a figure. Its parts do not overlap, and together they are the figure. */
public interface Dimension {

    /** Stable, as in addresses: {@code legal-status}. */
    String key();

    /** {@code Legal status}. */
    String name();

    /** The parts that always stand in a table, in their order, be anyone in them or not; more may be found. */
    List<Part> parts();

    /** Where the child stood; never {@code null}. */
    Part of(Moment moment);

    /**
     * One part.
     *
     * @param key stable, as in addresses; the same in every dimension for those of whom it is not known
     */
    record Part(String key, String name) {
        /** The fact that would tell is not held. */
        public static final Part NOT_KNOWN = new Part("not-known", "Not known");

        /** There is nothing to know: short breaks, and who came and went on one day. */
        public static final Part NOT_IN_CARE = new Part("not-in-care", "Not in care on that day");
    }
}
