package org.hearth.fostering.household;

/** What somebody is in a household. */
public enum Part {
    CARER("Carer"),
    MEMBER("Other member of the household");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
