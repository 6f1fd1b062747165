package org.hearth.fostering.recruitment;

import org.hearth.fostering.revision.Act;

/** What can be made known of an enquiry. */
public enum Deed implements Act {
    ENTERED("enquiry.entered", "Entered", false),
    BROUGHT_IN("enquiry.brought-in", "Brought in from another source", false),
    CONTACT_CORRECTED("enquiry.contact-corrected", "First contact corrected", true),
    PERSON_ADDED("enquiry.person-added", "Person added", false),
    PERSON_CHANGED("enquiry.person-changed", "Person changed", false),
    PERSON_CORRECTED("enquiry.person-corrected", "Person corrected", true),
    PERSON_WITHDRAWN("enquiry.person-withdrawn", "Person withdrawn who was entered by mistake", true),
    HAPPENED("enquiry.step", "Recorded", false),
    WENT_ON("enquiry.resumed", "Went on after a pause", false),
    STEP_CORRECTED("enquiry.step-corrected", "Corrected", true),
    STEP_WITHDRAWN("enquiry.step-withdrawn", "Withdrawn, as entered by mistake", true),
    DECIDED("enquiry.decided", "Decided", false),
    MERGED("enquiry.merged", "Merged with another enquiry", false),
    CHECK_ASKED("enquiry.check-asked", "Check asked for", false),
    CHECK_CHANGED("enquiry.check-changed", "Check changed", false),
    CHECK_CORRECTED("enquiry.check-corrected", "Check corrected", true),
    CHECK_WITHDRAWN("enquiry.check-withdrawn", "Check withdrawn that was entered by mistake", true);

    private final String audited;
    private final String words;
    private final boolean correction;

    Deed(String audited, String words, boolean correction) {
        this.audited = audited;
        this.words = words;
        this.correction = correction;
    }

    @Override
    public String audited() {
        return audited;
    }

    public String words() {
        return words;
    }

    @Override
    public boolean isCorrection() {
        return correction;
    }
}
