package org.hearth.returns.api;

import java.util.List;

/** The inspectorate's lists of homes and agencies, for another part of Hearth that brings some. */
public interface ProviderLists {

    /**
     * Puts the files in use together. Where somebody has loaded lists, those stay.
     *
     * @param by who asked
     * @throws org.hearth.platform.api.RuleBroken if a file is no such list; nothing is changed then
     */
    void loadWhereNoneIsHeld(List<SentFile> files, String by);
}
