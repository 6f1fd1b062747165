package org.hearth.core.api.figures;

import java.time.LocalDate;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;

/**
 * What is asked of an indicator: the day, and for flows the period. Without a period it is the reporting year to date:
 * 1 April to the day, both counted (GEN-12).
 */
public record Asked(AsAt asAt, Period period) {
    private static final int A_YEAR = 12;

    public static Asked on(AsAt asAt) {
        return on(asAt, Over.YEAR_TO_DATE);
    }

    public static Asked on(AsAt asAt, Over over) {
        return new Asked(asAt, over.endingOn(asAt.day()));
    }

    /**
     * The same days of the year before: for 1 April 2025 to 31 March 2026, 1 April 2024 to 31 March 2025. The last days of
     * months answer each other.
     */
    public Period yearBefore() {
        return new Period(
                MonthEnds.likeDay(period.from().minusDays(1), A_YEAR).plusDays(1),
                MonthEnds.likeDay(period.lastDay(), A_YEAR).plusDays(1));
    }

    public LocalDate day() {
        return asAt.day();
    }
}
