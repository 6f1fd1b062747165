package org.hearth.committee.disclosure;

import java.util.Map;
import java.util.Set;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * What is withheld and by which rule.
 *
 * @param by          every withheld count, in the order of the system
 * @param unprotected withheld counts that a reader could still work out, because an earlier paper printed what would
 *                    have to be withheld with them; the paper cannot be published while there are any
 */
public record Withheld(Map<Coordinates, Rule> by, Set<Coordinates> unprotected) {
    public Withheld {
        by = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(by));
        unprotected = Set.copyOf(unprotected);
    }

    public boolean hides(Coordinates at) {
        return by.containsKey(at);
    }
}
