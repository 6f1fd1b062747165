package org.hearth.core.api.pack;

import java.util.List;

/**
 * Something that is looked at before a committee's paper is published (committee-pack.md section 13). Answered by any module:
 * one application scoped class for each check, found by itself. It decides nothing: whoever publishes does, and a block
 * may be overridden by the monitoring officer with a reason, unless it is one of disclosure.
 */
public interface PublicationCheck {

    /** Stable, since overrides are kept under it: {@code arithmetic.totals}. */
    String key();

    Kind kind();

    /** What is read where nothing is wrong: "Totals are the sums of their parts." */
    String passes();

    /** Everything that is wrong, in the order of the paper; empty when nothing is. */
    List<Problem> look(ComposedPaper paper);

    /** The headings of the list, in its order. */
    enum Kind {
        ARITHMETIC("Arithmetic"),
        LOGIC("Logic"),
        DATES("Dates"),
        CONSISTENCY("Consistency"),
        COMPLETENESS("Completeness"),
        LANGUAGE("Language"),
        COMMENTARY("Commentary"),
        DISCLOSURE("Disclosure"),
        CLEARANCE("Clearance"),
        ACCESSIBILITY("Accessibility");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether the monitoring officer may let such a block pass; what could tell of a child nobody may. */
        public boolean canBeOverridden() {
            return this != DISCLOSURE;
        }
    }

    enum Severity {
        /** It is said, and the paper may be published. */
        WARN,
        /** The paper cannot be published while it stands. */
        BLOCK
    }

    /**
     * Where something stands.
     *
     * @param part  {@code front-sheet}, {@code commentary}, {@code clearance}, {@code disclosure}, {@code data},
     *              {@code childrens-page}, {@code notice}, {@code figures} or {@code sections}
     * @param field the field of that page, or of figures the key of their section; {@code null} for the whole
     * @param table of figures, the key of their table within the section; {@code null} where it is no one table
     */
    record Place(String part, String field, String table) {
        public Place(String part, String field) {
            this(part, field, null);
        }

        public static Place section(String key) {
            return new Place("figures", key);
        }

        public static Place table(String section, String key) {
            return new Place("figures", section, key);
        }
    }

    /** @param words what is wrong, with its value, and what to do */
    record Problem(Severity severity, Place place, String words) {
        public static Problem block(Place place, String words) {
            return new Problem(Severity.BLOCK, place, words);
        }

        public static Problem warn(Place place, String words) {
            return new Problem(Severity.WARN, place, words);
        }
    }
}
