package org.hearth.core.api.pack;

import static org.hearth.core.api.pack.Relation.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation.Rest;
import org.hearth.core.api.time.MonthEnds;

/**
 * What happened since 1 April is what happened in the quarters since, and a quarter is its months: whoever prints a year and
 * its quarters, in one paper or in several, prints a sum. Disclosure control must know it, or a withheld quarter is the year
 * less the other three.
 *
 * <p>Said of what is counted as often as it happens, and of those who left care as well: hardly any child leaves twice in a
 * year, and where the figures do not add up the relation is left out.
 */
public final class OverTime {
    private static final int QUARTER = 3;

    private OverTime() {}

    /**
     * What happened since 1 April: all quarters, or some and what had happened before them.
     *
     * @param day     for which the year to date may be printed
     * @param printed the days whose quarter the section prints
     * @param count   where the count of a day stands
     */
    public static List<Relation> sinceApril(
            LocalDate day, List<LocalDate> printed, BiFunction<LocalDate, Over, Coordinates> count) {
        LocalDate from = Over.YEAR_TO_DATE.endingOn(day).from();
        var soFar = count.apply(day, Over.YEAR_TO_DATE);
        var found = new ArrayList<>(
                added(soFar, from, day, QUARTER, printed, quarter -> count.apply(quarter, Over.QUARTER)));
        var quarters = new ArrayList<Coordinates>();
        for (LocalDate end = day; ; ) {
            quarters.add(count.apply(end, Over.QUARTER));
            end = MonthEnds.likeDay(end, QUARTER);
            if (end.isBefore(from)) {
                return found;
            }
            var andBefore = new ArrayList<>(quarters);
            andBefore.add(count.apply(end, Over.YEAR_TO_DATE));
            found.add(sum(soFar, andBefore));
        }
    }

    /**
     * The parts are the whole, of which some may stand in another paper; those of this section lie within it.
     *
     * @param from    the first day of the whole
     * @param to      the last day of the whole, and of its last part
     * @param months  of each part
     * @param printed the last days of the parts that the section prints
     */
    public static List<Relation> added(
            Coordinates whole,
            LocalDate from,
            LocalDate to,
            int months,
            List<LocalDate> printed,
            Function<LocalDate, Coordinates> part) {
        var all = new ArrayList<Coordinates>();
        var here = new ArrayList<Coordinates>();
        LocalDate end = to;
        for (LocalDate before = MonthEnds.likeDay(end, months);
                !before.plusDays(1).isBefore(from);
                before = MonthEnds.likeDay(end, months)) {
            all.add(part.apply(end));
            if (printed.contains(end)) {
                here.add(part.apply(end));
            }
            end = before;
        }
        boolean isWhole = end.plusDays(1).equals(from);
        var found = new ArrayList<Relation>();
        if (isWhole) {
            found.add(sum(whole, all));
        }
        if (!here.isEmpty() && !(isWhole && here.size() == all.size())) {
            found.add(Relation.rest(whole, here, Rest.COUNTED));
        }
        return found;
    }
}
