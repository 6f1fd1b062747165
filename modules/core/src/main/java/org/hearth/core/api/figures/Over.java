package org.hearth.core.api.figures;

import java.time.LocalDate;
import org.hearth.core.api.time.MonthEnds;
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
                        ? MonthEnds.likeDay(day, 3).plusDays(1)
                        : ReportingYear.of(day).firstDay(),
                day);
    }
}
