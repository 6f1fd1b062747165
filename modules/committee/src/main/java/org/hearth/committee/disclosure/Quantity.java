package org.hearth.committee.disclosure;

import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;

/**
 * One count of the system, printed or only implied.
 *
 * @param value    never negative, except for {@link Kind#NET}
 */
public record Quantity(Coordinates at, long value, Kind kind) {

    /** Whether a reader sees if it is withheld; what is left over between others is printed nowhere. */
    public boolean isPrinted() {
        return !at.part().containsKey(Relation.REST);
    }

    public enum Kind {
        /** Withheld from one up to the threshold. */
        COUNT,
        /**
         * Those of whom a fact is missing, and homes and places, which are nobody: may be printed small, and may serve as the
         * second cell (DC-01, DC-04).
         */
        NOT_KNOWN,
        /** What came less what went: nobody is counted by it, so it is not small; withheld when it would tell a side. */
        NET
    }
}
