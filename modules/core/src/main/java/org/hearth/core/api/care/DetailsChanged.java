package org.hearth.core.api.care;

import org.hearth.platform.api.RuleBroken;

/** Someone else changed a child's details since the person saw them: shows what they are now and lets the person choose. */
public class DetailsChanged extends RuleBroken {
    private static final long serialVersionUID = 1L;

    private final transient Details.Known now;

    public DetailsChanged(Details.Known now) {
        super(RecordChanged.words(now.by(), now.at()));
        this.now = now;
    }

    /** The details as they are now. */
    public Details.Known now() {
        return now;
    }
}
