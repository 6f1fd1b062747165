package org.hearth.fostering.household;

/**
 * How a household is counted. The kinds are counted apart and never added up: the published counts of places leave out
 * family and friends, and supported lodgings are no foster homes at all (Ofsted, Fostering in England).
 */
public enum HouseholdKind {
    MAINSTREAM("Mainstream"),
    FAMILY_AND_FRIENDS("Family and friends"),
    SHORT_BREAKS("Short breaks"),
    SUPPORTED_LODGINGS("Supported lodgings");

    private final String words;

    HouseholdKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
