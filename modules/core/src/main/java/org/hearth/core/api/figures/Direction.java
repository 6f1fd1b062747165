package org.hearth.core.api.figures;

/** Which way is good. */
public enum Direction {
    HIGHER("higher", "higher"),
    LOWER("lower", "lower"),
    NONE("none", "neither");

    private final String word;
    private final String goodIs;

    Direction(String word, String goodIs) {
        this.word = word;
        this.goodIs = goodIs;
    }

    /** For other programs. */
    public String word() {
        return word;
    }

    /** As it is read after "good is": "none" would say that nobody is best. */
    public String goodIs() {
        return goodIs;
    }
}
