package org.hearth.committee.meeting;

/** Planned until it was held, which minuting says, or cancelled with a reason. */
public enum MeetingState {
    PLANNED("Planned"),
    HELD("Held"),
    CANCELLED("Cancelled");

    private final String words;

    MeetingState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
