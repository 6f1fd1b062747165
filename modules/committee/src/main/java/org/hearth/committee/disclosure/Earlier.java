package org.hearth.committee.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * What papers already published have told (DC-05).
 *
 * @param withheld what any of them withheld
 * @param printed  what they printed; the last one's figure where they differ
 * @param papers   each as it was, in order: what it withheld must stay withheld whatever is printed now
 */
public record Earlier(Set<Coordinates> withheld, Map<Coordinates, Long> printed, List<Published> papers) {
    public static final Earlier NOTHING = new Earlier(Set.of(), Map.of());

    public Earlier {
        withheld = Set.copyOf(withheld);
        printed = Map.copyOf(printed);
        papers = List.copyOf(papers);
    }

    public Earlier(Set<Coordinates> withheld, Map<Coordinates, Long> printed) {
        this(withheld, printed, List.of());
    }

    /** One paper: its counts, how they hang together, and which of them it withheld. */
    public record Published(List<Quantity> quantities, List<Equation> equations, Set<Coordinates> withheld) {
        public Published {
            quantities = List.copyOf(quantities);
            equations = List.copyOf(equations);
            withheld = Set.copyOf(withheld);
        }
    }
}
