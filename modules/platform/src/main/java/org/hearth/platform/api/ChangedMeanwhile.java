package org.hearth.platform.api;

/**
 * The refusal of what would take the place of something that somebody else saved since it was read: a 409 problem in the
 * API, on a page a message like any other. Nothing of theirs is lost.
 */
public class ChangedMeanwhile extends RuleBroken {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String field, String message) {
        super(field, message);
    }
}
