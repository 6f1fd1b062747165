package org.hearth.core.api.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.people.Member;

/** One cell of a pack's table. Figures carry coordinates and exact numbers, not text, so that they can be withheld. */
public sealed interface Cell {

    /**
     * Words that rest on no figure.
     *
     * @param typed whether somebody typed them, so that they are read for names and few children like all that is typed
     */
    record Text(String words, boolean typed) implements Cell {
        public Text(String words) {
            this(words, false);
        }
    }

    /**
     * A figure.
     *
     * @param at          what it is about; two cells with the same coordinates are the same figure and are withheld
     *                    together
     * @param value       rounded as printed; {@code null} when there is none, and then {@code instead} says why
     * @param numerator   for a count the count; for a share, rate or ratio what stands above the line; {@code null} for
     *                    a net change
     * @param denominator what stands below the line of a share or ratio; else {@code null}
     * @param notKnown    a "not known" line, which may be printed small (DC-01) and may serve as the second cell (DC-04)
     * @param instead     printed when there is no value: "not known", "-"
     * @param members     who is behind it; empty where no list stands behind the figure
     */
    record Figure(
            Coordinates at,
            BigDecimal value,
            Unit unit,
            Long numerator,
            Long denominator,
            boolean notKnown,
            String instead,
            List<? extends Member> members)
            implements Cell {
        public Figure {
            members = List.copyOf(members);
        }

        /**
         * Whether it may be printed however small: what is not known, and what the council has in homes and places. Not why
         * somebody left, which is a family's own affair.
         */
        public boolean mayBeSmall() {
            return notKnown || unit.isOfCapacity() && !at.part().containsKey(REASON);
        }
    }

    /** The dimension of a part by a reason of somebody's own. */
    String REASON = "reason";

    /**
     * Words that rest on figures: a direction of travel. Shown unless one of the figures is withheld, and then {@code
     * otherwise} is shown.
     *
     * @param restsOn       the figures from whose printed values alone a reader could have found the words
     * @param sign          what the words mean for whoever answers for the figure; {@code null} for nothing
     * @param otherwiseSign the same of {@code otherwise}
     */
    record Derived(String words, List<Coordinates> restsOn, String otherwise, Sign sign, Sign otherwiseSign)
            implements Cell {
        public Derived {
            restsOn = List.copyOf(restsOn);
        }

        public Derived(String words, List<Coordinates> restsOn, String otherwise) {
            this(words, restsOn, otherwise, null, null);
        }
    }

    /** What asks the service for its words (committee-pack.md section 10). */
    enum Sign {
        RED("is red"),
        WITHHELD("is withheld"),
        SPECIAL_CAUSE("is special cause"),
        WORSENED_TWICE("worsened two quarters running");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether it is of a column of quarters, and not of a row. */
        public boolean isOfQuarters() {
            return this == SPECIAL_CAUSE || this == WORSENED_TWICE;
        }
    }

    /**
     * Where a figure stands in the space of all figures: which line, which day, and which part of it. {@code
     * placement=FOSTER_KIN, side=OUT} is one part; no dimensions is the whole.
     */
    record Coordinates(String line, LocalDate day, SortedMap<String, String> part) {
        public Coordinates {
            part = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(part));
        }

        public Coordinates(String line, LocalDate day) {
            this(line, day, new java.util.TreeMap<>());
        }

        /** The count above the line of the share, rate or ratio that stands here. */
        public Coordinates numerator() {
            return with("of", "numerator");
        }

        /** The count below the line of the share or ratio that stands here. */
        public Coordinates denominator() {
            return with("of", "denominator");
        }

        public Coordinates with(String dimension, String value) {
            var parts = new java.util.TreeMap<>(part);
            parts.put(dimension, value);
            return new Coordinates(line, day, parts);
        }
    }
}
