package org.hearth.core.api.codes;

/**
 * A REC code: why an episode ended.
 *
 * @param planned whether a return home was planned; {@code null} for every other reason, which says nothing of that
 */
public record EndReason(String code, String meaning, ExitGroup exit, Boolean planned, Years inForce) implements Code {

    /** Where children go who leave care (indicators.md 1.7). */
    public enum ExitGroup {
        /** Still in care: another episode starts the same day. */
        NONE("still-in-care", "Still in care"),
        ADOPTED("adopted", "Adopted"),
        DIED("died", "Died"),
        TRANSFER("transfer", "Taken over by another council"),
        HOME("home", "Home to parents or those with parental responsibility"),
        HOME_NO_PR("home-no-pr", "To relatives or others without parental responsibility"),
        CAO("cao", "Child arrangements order"),
        SGO("sgo", "Special guardianship order"),
        INDEPENDENT("independent", "Independent living"),
        ADULT_CARE("adult-care", "Adult residential care"),
        CUSTODY("custody", "Sentenced to custody"),
        REMAND_END("remand-end", "Remand ended"),
        AGE_ASSESSED("age-assessed", "Found to be 18 or over"),
        ABROAD("abroad", "Moved abroad"),
        STAYED("stayed", "Turned 18 and stayed with the same carers"),
        OTHER("other", "Other");

        private final String key;
        private final String words;

        ExitGroup(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** As in the line of an indicator: {@code CIC-14.home-no-pr}. */
        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** Whether care ends with it. */
    public boolean isEndOfCare() {
        return exit != ExitGroup.NONE;
    }

    /** Home, as planned. */
    public boolean isPlannedReturnHome() {
        return Boolean.TRUE.equals(planned);
    }

    /** Home, not as planned. */
    public boolean isUnplannedReturnHome() {
        return Boolean.FALSE.equals(planned);
    }
}
