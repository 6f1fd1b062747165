package org.hearth.returns.api;

import org.hearth.platform.api.RuleBroken;

/** The record is no longer the one that a proposal was made from: look at the case again. */
public class CaseChanged extends RuleBroken {
    private static final long serialVersionUID = 1L;

    public CaseChanged() {
        super(
                "choice",
                "The record has changed since you opened this page, so nothing was done. Look at what is known and proposed now, then answer again.");
    }
}
