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
     * With other dates than 1 April and 31 March, as a trial may want.
     *
     * @param start {@code null} for 1 April; {@code end} likewise for 31 March
     * @throws RuleBroken if it would end before it starts
     */
    public static CollectionYear of(int ends, LocalDate start, LocalDate end) {
        CollectionYear usual = ending(ends);
        var year = new CollectionYear(
                ends, start == null ? usual.start : Day.on(start), end == null ? usual.end : Day.on(end));
        if (year.end.isBefore(year.start)) {
            throw new RuleBroken(
                    "end",
                    "The collection would end on %s, before it starts on %s. Give a later end or an earlier start."
                            .formatted(year.end, year.start));
        }
        return year;
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
