package org.hearth.core.api.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.pack.Cell.Coordinates;

/**
 * Counts that add up: the sum of {@code whole} is the sum of {@code parts}, whatever the data. Children in care are
 * those inside, outside and not known; a share's numerator is a line of its own elsewhere. The count of a share, rate
 * or ratio is named by {@link Coordinates#numerator()} and {@link Coordinates#denominator()}.
 *
 * @param rest what the parts leave out of the whole
 */
public record Relation(List<Coordinates> whole, List<Coordinates> parts, Rest rest) {

    /** The part of its coordinates by which a rest is told from what is printed. */
    public static final String REST = "less";

    public enum Rest {
        /** Nothing: the parts are the whole. */
        NONE,
        /** Children whom nobody prints as a count, but whom anybody can work out. */
        COUNTED,
        /** The same, of whom a fact is missing. */
        NOT_KNOWN
    }

    public Relation {
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
    }

    public Relation(List<Coordinates> whole, List<Coordinates> parts) {
        this(whole, parts, Rest.NONE);
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
        return new Relation(List.of(whole), List.of(part), Rest.COUNTED);
    }

    /** Whoever is counted in one of the parts is counted in the whole, and others are as well. */
    public static Relation rest(Coordinates whole, List<Coordinates> parts, Rest rest) {
        return new Relation(List.of(whole), parts, rest);
    }

    /** Where the rest stands, so that other relations can name it. */
    public Coordinates restAt() {
        return whole.get(0).with(REST, parts.stream().map(Relation::name).collect(Collectors.joining(" and ")));
    }

    private static String name(Coordinates at) {
        String day = at.day() + " ";
        return at.part().entrySet().stream()
                .map(part -> " " + part.getKey() + " " + part.getValue())
                .collect(Collectors.joining("", day + at.line(), ""));
    }
}
