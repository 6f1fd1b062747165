package org.hearth.core.api.codes;

/** What a code is worth in a return year. A row is kept as sent whatever the verdict; this says what to tell people. */
public enum Verdict {
    /** In the year's list. */
    VALID,
    /** Accepted, with a question: the published sources differ, or the code was being phased in or out. */
    QUESTION,
    /** A code of other years. */
    NOT_IN_FORCE,
    /** A code of no year. */
    UNKNOWN
}
