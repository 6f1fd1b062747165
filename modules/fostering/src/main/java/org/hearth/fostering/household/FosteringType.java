package org.hearth.fostering.household;

/** What an approval is for; a household may be approved for several. */
public enum FosteringType {
    SHORT_TERM("Short term"),
    LONG_TERM("Long term"),
    SHORT_BREAKS("Short breaks"),
    PARENT_AND_CHILD("Parent and child"),
    REMAND("Remand"),
    EMERGENCY("Emergency"),
    SUPPORTED_LODGINGS("Supported lodgings");

    private final String words;

    FosteringType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
