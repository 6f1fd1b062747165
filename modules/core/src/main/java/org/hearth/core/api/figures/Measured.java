package org.hearth.core.api.figures;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.people.Member;

/**
 * One line's answer, with its parts where the definition has a dimension (age band, host authority).
 *
 * @param notKnown  how many of the numerator's cohort could not be judged for want of a fact; they are printed beside it
 * @param others    of those who might have been counted below the line, how many it is known of that they are not; {@code
 *                  null} where the definition does not tell
 * @param occasions when each thing counted happened; {@code null} where everyone is counted as of the asked day
 */
public record Measured(
        Line line, Measure measure, List<Part> breakdown, int notKnown, Integer others, Occasions occasions) {

    /** @throws IllegalArgumentException if there is not one occasion for each thing counted */
    public Measured {
        breakdown = List.copyOf(breakdown);
        if (occasions != null && !occasions.fit(measure)) {
            throw new IllegalArgumentException(line.key() + " has other occasions than things counted");
        }
    }

    public Measured(Line line, Measure measure, List<Part> breakdown, int notKnown, Occasions occasions) {
        this(line, measure, breakdown, notKnown, null, occasions);
    }

    /** Counted as of the asked day. */
    public Measured(Line line, Measure measure, List<Part> breakdown, int notKnown) {
        this(line, measure, breakdown, notKnown, null, null);
    }

    public Measured(Line line, Measure measure) {
        this(line, measure, List.of(), 0);
    }

    /** The same, telling how many of those who might have been counted are known not to be. */
    public Measured besides(int others) {
        return new Measured(line, measure, breakdown, notKnown, others, occasions);
    }

    /**
     * Whether it is not known for more than are counted below the line: such a figure is of the few of whom something
     * happens to be known, and is neither rated nor compared. Not said where the others are a few, for whoever knows all of
     * the age and those counted could then tell that they are.
     */
    public boolean isMostlyNotKnown() {
        int counted = measure instanceof Measure.Share || measure instanceof Measure.Ratio
                ? measure.denominator().size()
                : measure instanceof Measure.Mean || measure instanceof Measure.Median
                        ? measure.numerator().size()
                        : Integer.MAX_VALUE;
        return notKnown > counted && (others == null || others >= Target.MINIMUM);
    }

    /** The same, with the days on which it happened; a figure that is none has no occasions. */
    public Measured happening(Occasions when) {
        return new Measured(line, measure, breakdown, notKnown, others, measure instanceof Measure.None ? null : when);
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
    public record Part(String dimension, String key, String name, List<? extends Member> members) {
        public Part {
            members = List.copyOf(members);
        }
    }

    /**
     * For what counts events: the day on which each is to be judged, when it is asked how old the child was, or where the
     * child lived. Someone who left care is judged by the last day in care, for on the day of leaving nothing is known any
     * more.
     *
     * @param when        which days these are, in words: "on the day care began"
     * @param numerator   a day for each entry of the measure's numerator, in its order
     * @param denominator likewise; empty for a count
     */
    public record Occasions(String when, List<LocalDate> numerator, List<LocalDate> denominator) {
        public Occasions {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }

        private boolean fit(Measure measure) {
            return numerator.size() == measure.numerator().size()
                    && denominator.size() == measure.denominator().size();
        }
    }
}
