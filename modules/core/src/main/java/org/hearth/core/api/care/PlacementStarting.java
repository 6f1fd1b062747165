package org.hearth.core.api.care;

import java.util.ArrayList;
import java.util.List;

/**
 * A placement is about to start. Whoever owns the home may refuse it, saying why and what to do; then nothing happens.
 * Asked in the transaction that would start it.
 */
public final class PlacementStarting {
    private final Episode episode;
    private final List<String> refusals = new ArrayList<>();

    public PlacementStarting(Episode episode) {
        this.episode = episode;
    }

    /** As it would be. */
    public Episode episode() {
        return episode;
    }

    /** @param why a sentence for the person who asked, without names: what is in the way and what to do */
    public void refuse(String why) {
        refusals.add(why);
    }

    public List<String> refusals() {
        return List.copyOf(refusals);
    }
}
