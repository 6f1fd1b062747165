package org.hearth.committee.action;

/** Open until it is done or dropped, both with an outcome. Overdue is never kept: it follows from the day. */
public enum ActionState {
    OPEN("Open"),
    DONE("Done"),
    DROPPED("Dropped");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
