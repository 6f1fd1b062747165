package org.hearth.fostering.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.hearth.platform.api.RuleBroken;

/**
 * Children whom somebody would place together with a household, or who are there and whose placement is asked about.
 *
 * @param day       on which they would be there
 * @param emergency whether they would be placed in an emergency, for which terms of approval may be passed over for a few days
 */
public record Placing(List<FosterChild> children, PlacementType type, LocalDate day, boolean emergency) {

    /** @throws RuleBroken if there is no child */
    public Placing {
        children = List.copyOf(children);
        requireNonNull(type, "type");
        requireNonNull(day, "day");
        if (children.isEmpty()) {
            throw new RuleBroken("children", "No child was chosen. Choose one or more children to be placed.");
        }
    }
}
