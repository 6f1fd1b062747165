package org.hearth.committee.meeting;

import java.util.Set;
import java.util.UUID;

/** Answered by whatever was published at an item of an agenda: the item keeps its number and its pages, which are printed. */
public interface FixedItems {

    /**
     * Of every agenda. In a transaction, and they stay so until it ends.
     *
     * @return the items' ids
     */
    Set<UUID> now();
}
