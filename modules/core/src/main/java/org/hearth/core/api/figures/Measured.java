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

    /** One part of the numerator; the parts do not overlap and together are the numerator. */
    public record Part(String key, String name, List<ChildHistory> members) {
        public Part {
            members = List.copyOf(members);
        }
    }
}
