package org.hearth.fostering.recruitment;

import java.util.Set;

/** What can happen in an enquiry, in the order in which it usually does. */
public enum StepKind {
    ANSWERED("Answered", "it was answered"),
    VISIT_BOOKED("Initial visit booked", "the visit is booked"),
    VISITED("Initial visit", "the visit took place"),
    APPLIED("Application accepted", "the application was accepted"),
    STAGE_1_DECIDED("Stage 1 done, goes on", "stage 1 was done"),
    STAGE_2_STARTED("Stage 2 began", "stage 2 began"),
    ASSESSED("Assessment finished", "the assessment was finished"),
    PANEL_BOOKED("Panel booked", "the panel is booked"),
    PANEL("Panel's recommendation", "the panel recommended"),
    DECIDED("Decision", "it was decided"),
    WITHDRAWN("Withdrew", "they withdrew"),
    NOT_TAKEN_ON("Not taken on", "it was closed"),
    PAUSED("Paused", "it was paused"),
    MERGED("Merged into another enquiry", "it was merged"),
    TOLD_APART("Told apart from another enquiry", "it was told apart");

    static final Set<StepKind> ENDINGS = Set.of(DECIDED, WITHDRAWN, NOT_TAKEN_ON, MERGED);

    /** Of these there may be several; of a booking the last one holds. */
    private static final Set<StepKind> OFTEN = Set.of(VISIT_BOOKED, PANEL_BOOKED, PAUSED, TOLD_APART);

    private final String words;
    private final String happened;

    StepKind(String words, String happened) {
        this.words = words;
        this.happened = happened;
    }

    public String words() {
        return words;
    }

    /** "the panel recommended", within a sentence. */
    String happened() {
        return happened;
    }

    boolean isOften() {
        return OFTEN.contains(this);
    }

    boolean isEnding() {
        return ENDINGS.contains(this);
    }

    /** Its day may lie ahead. */
    boolean isBooking() {
        return this == VISIT_BOOKED || this == PANEL_BOOKED;
    }
}
