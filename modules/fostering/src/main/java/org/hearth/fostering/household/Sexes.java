package org.hearth.fostering.household;

/** Children of which sex terms of approval allow. */
public enum Sexes {
    ANY("Any"),
    GIRLS("Girls only"),
    BOYS("Boys only");

    private final String words;

    Sexes(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
