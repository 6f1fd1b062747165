package org.hearth.core.api.pack;

import java.util.List;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * Counts that add up: the sum of {@code whole} is the sum of {@code parts}, whatever the data. Children in care are
 * those inside, outside and not known; a share's numerator is a line of its own elsewhere. The count of a share, rate
 * or ratio is named by {@link Coordinates#numerator()} and {@link Coordinates#denominator()}.
 *
 * @param rest whether the parts leave out a rest of the whole that nobody prints, but anybody can work out
 */
public record Relation(List<Coordinates> whole, List<Coordinates> parts, boolean rest) {
    public Relation {
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
    }

    public Relation(List<Coordinates> whole, List<Coordinates> parts) {
        this(whole, parts, false);
    }

    public static Relation sum(Coordinates whole, List<Coordinates> parts) {
        return new Relation(List.of(whole), parts);
    }

    /** One count under two names. */
    public static Relation same(Coordinates one, Coordinates other) {
        return new Relation(List.of(one), List.of(other));
    }

    /** Whoever is counted in the part is counted in the whole: a quarter of a year. The difference is a count too (DC-05). */
    public static Relation within(Coordinates part, Coordinates whole) {
        return new Relation(List.of(whole), List.of(part), true);
    }
}
