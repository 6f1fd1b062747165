package org.hearth.fostering.concern;

/** What came of looking into it. */
public enum Outcome {
    SUBSTANTIATED("Substantiated"),
    UNSUBSTANTIATED("Unsubstantiated"),
    UNFOUNDED("Unfounded"),
    MALICIOUS("Malicious"),
    FALSE("False");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
