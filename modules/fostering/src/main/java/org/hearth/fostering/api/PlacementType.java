package org.hearth.fostering.api;

/** What a foster placement is meant to be; a household must be approved for it. */
public enum PlacementType {
    SHORT_TERM("short term"),
    LONG_TERM("long term"),
    SHORT_BREAKS("short breaks"),
    PARENT_AND_CHILD("parent and child"),
    REMAND("remand");

    private final String words;

    PlacementType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
