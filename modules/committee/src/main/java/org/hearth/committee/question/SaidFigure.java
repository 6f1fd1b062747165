package org.hearth.committee.question;

/** Whether a figure that was spoken at a meeting proved right, once somebody had looked. */
public enum SaidFigure {
    RIGHT("We said a figure: it was right"),
    WRONG("We said a figure: it was wrong");

    private final String words;

    SaidFigure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
