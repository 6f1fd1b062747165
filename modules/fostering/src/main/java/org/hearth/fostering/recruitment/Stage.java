package org.hearth.fostering.recruitment;

/** Where an enquiry stands, in the order of the pipeline. It is entered by a step; stage 2 may begin before stage 1 is done. */
public enum Stage {
    ENQUIRY("Enquiry"),
    VISIT("Initial visit"),
    STAGE_1("Stage 1: checks"),
    STAGE_2("Stage 2: assessment"),
    PANEL("Panel"),
    DECISION("Decision");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
