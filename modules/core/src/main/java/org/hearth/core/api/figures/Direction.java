package org.hearth.core.api.figures;

/** Which way is good. */
public enum Direction {
    HIGHER("higher"),
    LOWER("lower"),
    NONE("none");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
