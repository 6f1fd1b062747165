package org.hearth.core.api.codes;

/** A REC code: why an episode ended. */
public record EndReason(String code, String meaning, ExitGroup exit, Years inForce) implements Code {

    /** Where children go who leave care (indicators.md 1.7). */
    public enum ExitGroup {
        /** Still in care: another episode starts the same day. */
        NONE("Still in care"),
        ADOPTED("Adopted"),
        DIED("Died"),
        TRANSFER("Taken over by another council"),
        HOME("Home to parents or those with parental responsibility"),
        HOME_NO_PR("To relatives or others without parental responsibility"),
        CAO("Child arrangements order"),
        SGO("Special guardianship order"),
        INDEPENDENT("Independent living"),
        ADULT_CARE("Adult residential care"),
        CUSTODY("Sentenced to custody"),
        REMAND_END("Remand ended"),
        AGE_ASSESSED("Found to be 18 or over"),
        ABROAD("Moved abroad"),
        STAYED("Turned 18 and stayed with the same carers"),
        OTHER("Other");

        private final String words;

        ExitGroup(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether care ends with it. */
    public boolean isEndOfCare() {
        return exit != ExitGroup.NONE;
    }
}
