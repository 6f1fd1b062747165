package org.hearth.fostering.concern;

import org.hearth.fostering.revision.Act;

/** What can be made known of a concern. The audit's words for it name no household and no kind. */
public enum ConcernDeed implements Act {
    RECORDED("concern.recorded", "Recorded", false),
    CHANGED("concern.changed", "Changed", false),
    CLOSED("concern.closed", "Closed", false),
    AVAILABLE_AGAIN("concern.available-again", "The home may take children again", false),
    CORRECTED("concern.corrected", "Corrected", true),
    WITHDRAWN("concern.withdrawn", "Withdrawn, entered by mistake", true);

    private final String audited;
    private final String words;
    private final boolean correction;

    ConcernDeed(String audited, String words, boolean correction) {
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
