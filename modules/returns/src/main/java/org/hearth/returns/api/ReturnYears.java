package org.hearth.returns.api;

import java.time.Clock;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.time.UkTime;

/**
 * Return years that may be asked for, each by the year in which it ends.
 *
 * @param first counted, as is {@code last}
 */
public record ReturnYears(int first, int last) {

    /** 2016/17. */
    public static final int FIRST = 2017;

    private static final int SHOWN = 40;

    /** Of which a return may be sent and held: until the year that is under way. */
    public static ReturnYears toHold(Clock clock) {
        return new ReturnYears(FIRST, ReportingYear.of(UkTime.today(clock)).ends());
    }

    /** Of which files may be tried: the next year too, whose rules are published before it begins. */
    public static ReturnYears toTry(Clock clock) {
        return new ReturnYears(FIRST, toHold(clock).last + 1);
    }

    /**
     * A year as somebody writes it.
     *
     * @throws RuleBroken if it is not four digits
     */
    public static int number(String text) {
        String year = text.strip();
        if (!year.matches("[0-9]{4}")) {
            throw new RuleBroken(
                    "year",
                    "\"%s\" is not a year. Give the year in which the return ends, such as 2026."
                            .formatted(year.length() > SHOWN ? year.substring(0, SHOWN) + "..." : year));
        }
        return Integer.parseInt(year);
    }

    /**
     * The same year.
     *
     * @throws RuleBroken if it is none of these
     */
    public int checked(int year) {
        if (year < first || year > last) {
            throw new RuleBroken(
                    "year",
                    "%d is not a return year that can be read. Give the year in which it ends, from %d to %d: 2026 is 1 April 2025 to 31 March 2026."
                            .formatted(year, first, last));
        }
        return year;
    }
}
