package org.hearth.fostering.household;

/** Who smokes where. */
public enum Smoking {
    NOBODY("Nobody smokes"),
    OUTSIDE("Only outside"),
    INDOORS("Indoors");

    private final String words;

    Smoking(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
