package org.hearth.committee.meeting;

/** What an item of an agenda is for, in the standing order of business (committee-pack 2). */
public enum ItemKind {
    ELECTION("Election of chair"),
    APOLOGIES("Apologies and substitutes"),
    DECLARATIONS("Declarations of interest"),
    MINUTES("Minutes of the last meeting"),
    ACTION_LOG("Matters arising and action log"),
    PUBLIC_QUESTIONS("Public questions"),
    URGENT("Urgent items"),
    CHILDREN("Update from the children in care council"),
    PERFORMANCE("Performance report and scorecard"),
    THEMED("Themed or annual report"),
    WORK_PROGRAMME("Work programme"),
    EXCLUSION("Resolution to exclude press and public"),
    EXEMPT("Exempt item"),
    OTHER("Other item");

    private final String words;

    ItemKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a report stands there; the rest is business of the meeting itself. */
    public boolean isReport() {
        return this == PERFORMANCE || this == THEMED || this == EXEMPT || this == OTHER;
    }
}
