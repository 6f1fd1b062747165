package org.hearth.committee.commentary;

import java.time.LocalDate;

/** How far the words of one section have come. */
public enum WordsState {
    /** Nothing is asked for, and nothing is written. */
    NOT_REQUIRED("Not required", "grey"),
    NOT_BEGUN("Not begun", "yellow"),
    BEGUN("Begun", "light-blue"),
    /** Written, and waiting for those who have to approve it. */
    TO_APPROVE("To be approved", "yellow"),
    DONE("Done", "green"),
    LATE("Late", "red");

    private final String words;
    private final String colour;

    WordsState(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    public String words() {
        return words;
    }

    public String colour() {
        return colour;
    }

    /** Whether something that is asked for is still to be written or approved. */
    public boolean isOpen() {
        return this == NOT_BEGUN || this == BEGUN || this == TO_APPROVE || this == LATE;
    }

    /** The same of words that wait for an approval. */
    public WordsState toApprove(LocalDate due, LocalDate today) {
        if (this != DONE) {
            return this;
        }
        return due != null && today.isAfter(due) ? LATE : TO_APPROVE;
    }

    /**
     * @param written how many places hold words
     * @param missing how many of those that must be written do not
     * @param due     the last day; {@code null} where it is not known, or nothing is late any more
     */
    public static WordsState of(long written, long missing, LocalDate due, LocalDate today) {
        if (missing == 0) {
            return written == 0 ? NOT_REQUIRED : DONE;
        }
        if (due != null && today.isAfter(due)) {
            return LATE;
        }
        return written == 0 ? NOT_BEGUN : BEGUN;
    }
}
