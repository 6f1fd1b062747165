package org.hearth.core.api.figures;

import java.util.List;
import org.hearth.core.api.care.ChildHistory;

/**
 * One line's answer, with its parts where the definition has a dimension (age band, host authority).
 *
 * @param notKnown how many of the numerator's cohort could not be judged for want of a fact; they are printed beside it
 */
public record Measured(Line line, Measure measure, List<Part> breakdown, int notKnown) {
    public Measured {
        breakdown = List.copyOf(breakdown);
    }

    public Measured(Line line, Measure measure) {
        this(line, measure, List.of(), 0);
    }

    /** The parts of one dimension, in their order; empty when the line has no such dimension. */
    public List<Part> parts(String dimension) {
        return breakdown.stream()
                .filter(part -> part.dimension().equals(dimension))
                .toList();
    }

    /**
     * One part of a dimension: {@code age}, {@code host}, {@code side}. The parts of one dimension do not overlap;
     * together they are the numerator or, where a share is broken down by where everyone stands, its denominator.
     */
    public record Part(String dimension, String key, String name, List<ChildHistory> members) {
        public Part {
            members = List.copyOf(members);
        }
    }
}
