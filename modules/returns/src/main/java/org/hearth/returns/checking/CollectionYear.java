package org.hearth.returns.checking;

import java.time.LocalDate;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;

/**
 * The span a return is collected for.
 *
 * @param ends  the year it ends: 2026 is 2025/26. It decides which text of each rule applies
 * @param start 1 April, counted
 * @param end   31 March, counted
 */
public record CollectionYear(int ends, Day start, Day end) {

    public static CollectionYear ending(int ends) {
        var year = new ReportingYear(ends);
        return new CollectionYear(ends, Day.on(year.firstDay()), Day.on(year.lastDay()));
    }

    /**
     * With other dates than 1 April and 31 March, as a trial may want. Of one date alone the other follows: a year later
     * less a day, or a year earlier and a day.
     *
     * @param start {@code null} when it is not given; {@code end} likewise
     * @throws RuleBroken if it would end before it starts
     */
    public static CollectionYear of(int ends, LocalDate start, LocalDate end) {
        CollectionYear usual = ending(ends);
        Day first = start != null ? Day.on(start) : end == null ? usual.start : Day.on(yearUntil(end));
        Day last = end != null ? Day.on(end) : start == null ? usual.end : Day.on(yearFrom(start));
        var year = new CollectionYear(ends, first, last);
        if (year.end.isBefore(year.start)) {
            throw new RuleBroken(
                    "end",
                    "The collection would end on %s, before it starts on %s. Give a later end or an earlier start."
                            .formatted(year.end, year.start));
        }
        return year;
    }

    private static LocalDate yearUntil(LocalDate end) {
        return end.minusYears(1).plusDays(1);
    }

    private static LocalDate yearFrom(LocalDate start) {
        return start.plusYears(1).minusDays(1);
    }

    public boolean includes(Day day) {
        return day.isWithin(start, end);
    }

    /** 2025/26. */
    public String label() {
        return new ReportingYear(ends).label();
    }

    /** The year before, its dates a calendar year earlier. */
    public CollectionYear previous() {
        return new CollectionYear(ends - 1, start.plusYears(-1), end.plusYears(-1));
    }
}
