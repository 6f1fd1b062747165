package org.hearth.committee.clearance;

/** How far an implication's clearance is. */
public enum ClearanceStatus {
    NOT_NEEDED("Not needed", "grey"),
    NOT_REQUESTED("Not requested", "yellow"),
    REQUESTED("Requested", "blue"),
    CLEARED("Cleared", "green"),
    CLEARED_WITH_CHANGES("Cleared with changes", "green"),
    REFUSED("Refused", "red"),
    NO_REPLY("No reply", "red");

    private final String words;
    private final String colour;

    ClearanceStatus(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    public String words() {
        return words;
    }

    public String colour() {
        return colour;
    }

    /** Whether an officer has cleared it. */
    public boolean isCleared() {
        return this == CLEARED || this == CLEARED_WITH_CHANGES;
    }

    /** Whether a paper may be published with it. */
    public boolean isSettled() {
        return this == NOT_NEEDED || isCleared();
    }

    /** Whether an officer answers so; the rest is said by those who write the report. */
    public boolean isReply() {
        return isCleared() || this == REFUSED;
    }
}
