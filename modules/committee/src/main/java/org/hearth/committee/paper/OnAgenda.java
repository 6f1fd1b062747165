package org.hearth.committee.paper;

import java.util.UUID;

/**
 * Where a paper stands on the agenda of its meeting: of a draft as the agenda is now, of a published paper as it was when it
 * was published.
 *
 * @param item     {@code null} where none is chosen, or the number that was typed is of none
 * @param number   as it is printed on the front sheet; empty where there is none
 * @param lastPage of the public paper; {@code null} while it is a draft, and of a paper from before it was kept
 */
public record OnAgenda(UUID item, String number, int firstPage, Integer lastPage) {

    OnAgenda endingOn(int page) {
        return new OnAgenda(item, number, firstPage, page);
    }
}
