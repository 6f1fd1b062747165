package org.hearth.fostering.forecast;

import org.hearth.fostering.recruitment.StepKind;

/** How far an enquiry has come, by steps that have a day of their own, in their order. A booked visit is none yet. */
public enum Reached {
    ENQUIRY("Enquiry, not visited", null),
    VISITED("Visited, no application", StepKind.VISITED),
    STAGE_1("Stage 1: checks", StepKind.APPLIED),
    STAGE_2("Stage 2: assessment", StepKind.STAGE_2_STARTED),
    ASSESSED("Assessed, before the panel", StepKind.ASSESSED),
    PANEL("After the panel, before the decision", StepKind.PANEL);

    private final String words;
    private final StepKind by;

    Reached(String words, StepKind by) {
        this.words = words;
        this.by = by;
    }

    public String words() {
        return words;
    }

    /** The step by which it is reached; {@code null} for the first contact. */
    StepKind by() {
        return by;
    }
}
