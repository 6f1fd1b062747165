package org.hearth.core.api.codes;

/**
 * An LS code: the law under which the child is in care.
 *
 * @param isInterim a care order made while the court has yet to decide; of a group of its own in the national tables
 */
public record LegalStatus(String code, String meaning, Group group, boolean isInterim, Years inForce) implements Code {

    /** The groups of the national tables (indicators.md 1.1 and CIC-09). */
    public enum Group {
        CARE_ORDER("Care order"),
        PLACEMENT_FOR_ADOPTION("Placement for adoption"),
        VOLUNTARY("Voluntary agreement"),
        SHORT_BREAKS("Short breaks"),
        EMERGENCY("Emergency protection"),
        YOUTH_JUSTICE("Youth justice"),
        NONE("Not known");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** An agreed series of short breaks (V3, V4), left out of every count unless it says otherwise (GEN-05). */
    public boolean isShortBreak() {
        return group == Group.SHORT_BREAKS;
    }
}
