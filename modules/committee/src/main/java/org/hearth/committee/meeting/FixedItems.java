package org.hearth.committee.meeting;

import java.util.Set;
import java.util.UUID;

/**
 * Answered by whatever stands at an item of an agenda: where it is published, the item keeps its number and its pages, which
 * are printed.
 */
public interface FixedItems {

    /**
     * Of every agenda. In a transaction, and they stay so until it ends.
     *
     * @return the items' ids
     */
    Set<UUID> now();

    /**
     * The same, and where a draft stands or what is published is being corrected: such an item is not taken off the agenda for
     * another one.
     *
     * @return the items' ids
     */
    Set<UUID> taken();
}
