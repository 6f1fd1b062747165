package org.hearth.core.api.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.people.Member;

/** From measured lines to cells with coordinates. */
public final class Cells {
    public static final String NOT_AVAILABLE = "x";
    public static final String NOT_APPLICABLE = "z";

    private Cells() {}

    /** What happened in a quarter is another figure than what happened since 1 April, though both end on one day. */
    public static Coordinates over(Coordinates at, Over over) {
        return over == Over.QUARTER ? at.with("over", "quarter") : at;
    }

    /** The line's own cell. */
    public static Figure of(Measured measured, LocalDate day, Over over) {
        var at = over(new Coordinates(measured.line().key(), day), over);
        Measure measure = measured.measure();
        Unit unit = measured.line().unit();
        if (measure instanceof Measure.None none) {
            return none(at, unit, none);
        }
        if (measure instanceof Measure.Proportion of) {
            return new Figure(at, of.value(unit), unit, of.part(), of.whole(), false, NOT_APPLICABLE, of.numerator());
        }
        Long numerator = measure instanceof Measure.Net || measure instanceof Measure.Balance
                ? null
                : measure instanceof Measure.Sum sum
                        ? Long.valueOf(sum.total())
                        : Long.valueOf(measure.numerator().size());
        Long denominator = measure instanceof Measure.Share || measure instanceof Measure.Ratio
                ? (long) measure.denominator().size()
                : null;
        return new Figure(
                at, measure.value(unit), unit, numerator, denominator, false, NOT_APPLICABLE, measure.numerator());
    }

    /** The place of a count that is not there, so that a chart over the same days finds its gap in the table too. */
    public static Figure none(Coordinates at, Measure.None why) {
        return none(at, Unit.CHILDREN, why);
    }

    private static Figure none(Coordinates at, Unit unit, Measure.None why) {
        String words = why instanceof Measure.NotApplicable ? NOT_APPLICABLE : NOT_AVAILABLE;
        return new Figure(at, null, unit, null, null, false, words, List.of());
    }

    /** Of children. */
    public static Figure count(Coordinates at, List<? extends Member> members) {
        return count(at, members, false);
    }

    /** Of others than children. */
    public static Figure count(Coordinates at, Unit unit, List<? extends Member> members) {
        long size = members.size();
        return new Figure(at, BigDecimal.valueOf(size), unit, size, null, false, null, members);
    }

    /** What members have together, such as places. */
    public static Figure sum(Coordinates at, Unit unit, long total, List<? extends Member> members) {
        return new Figure(at, BigDecimal.valueOf(total), unit, total, null, false, null, members);
    }

    /** What came less what went. */
    public static Figure net(Coordinates at, Unit unit, long net) {
        return new Figure(at, BigDecimal.valueOf(net), unit, null, null, false, null, List.of());
    }

    public static Figure count(Coordinates at, List<? extends Member> members, boolean notKnown) {
        long size = members.size();
        return new Figure(at, BigDecimal.valueOf(size), Unit.CHILDREN, size, null, notKnown, null, members);
    }

    public static Figure share(
            Coordinates at, List<? extends Member> part, List<? extends Member> of, boolean notKnown) {
        Measure measure = Measure.share(part, of);
        return new Figure(
                at,
                measure.value(Unit.PERCENT),
                Unit.PERCENT,
                of.isEmpty() ? null : (long) part.size(),
                of.isEmpty() ? null : (long) of.size(),
                notKnown,
                NOT_APPLICABLE,
                part);
    }

    public static Cell text(String words) {
        return new Cell.Text(words);
    }
}
