package org.hearth.returns.merging;

import java.util.ArrayList;
import java.util.List;

/** One episode and its copies over the years: the row of the latest year is the one that is used. */
final class Slot {
    private final List<EpisodeRow> copies = new ArrayList<>();

    Slot(EpisodeRow first) {
        copies.add(first);
    }

    /** @param copy of a later year than any before */
    void add(EpisodeRow copy) {
        copies.add(copy);
    }

    EpisodeRow winner() {
        return copies.get(copies.size() - 1);
    }

    /** Oldest year first. */
    List<EpisodeRow> copies() {
        return copies;
    }
}
