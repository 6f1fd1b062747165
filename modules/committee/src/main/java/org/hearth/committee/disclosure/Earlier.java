package org.hearth.committee.disclosure;

import java.util.Map;
import java.util.Set;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * What papers already published have told (DC-05).
 *
 * @param withheld what any of them withheld
 * @param printed  what they printed; the last one's figure where they differ
 */
public record Earlier(Set<Coordinates> withheld, Map<Coordinates, Long> printed) {
    public static final Earlier NOTHING = new Earlier(Set.of(), Map.of());

    public Earlier {
        withheld = Set.copyOf(withheld);
        printed = Map.copyOf(printed);
    }
}
