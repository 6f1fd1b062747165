package org.hearth.core.api.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/** Over which days what happens is counted, when it is asked for a day; the day is the last one counted. */
public enum Over {
    /** From 1 April (GEN-12); on 31 March the whole reporting year. */
    YEAR_TO_DATE,
    /** The three months that end on the day (committee-pack.md section 6); whole months where the day ends one. */
    QUARTER;

    public Period endingOn(LocalDate day) {
        return Period.ofDays(
                this == QUARTER
                        ? threeMonthsBefore(day).plusDays(1)
                        : ReportingYear.of(day).firstDay(),
                day);
    }

    /** The last day of the quarter before; the last day of a month where the day is one. */
    public static LocalDate threeMonthsBefore(LocalDate day) {
        LocalDate before = day.minusMonths(3);
        return day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(before).atEndOfMonth()
                : before;
    }
}
