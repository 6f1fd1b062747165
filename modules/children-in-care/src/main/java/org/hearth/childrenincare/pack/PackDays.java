package org.hearth.childrenincare.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearth.core.api.figures.RunChart;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.ReportingYear;

/**
 * The days a scorecard sets side by side (committee-pack.md section 6). The last day of a month is set beside the last
 * day of a month.
 */
record PackDays(LocalDate asAt) {
    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    LocalDate yearEndBeforeLast() {
        return lastYearEnd().minusYears(1);
    }

    /** The last 31 March before the day; the day itself is not one of its year-ends. */
    LocalDate lastYearEnd() {
        return ReportingYear.of(asAt).firstDay().minusDays(1);
    }

    LocalDate sameQuarterLastYear() {
        return MonthEnds.likeDay(asAt, 12);
    }

    LocalDate previousQuarter() {
        return MonthEnds.likeDay(asAt, 3);
    }

    /** The days whose quarter stands in a column. */
    List<LocalDate> columns() {
        return List.of(sameQuarterLastYear(), previousQuarter(), asAt);
    }

    /** The last days of the quarters by which chance is told from special causes, oldest first; the day itself is the last. */
    List<LocalDate> quarters() {
        return java.util.stream.IntStream.range(0, RunChart.MOST)
                .mapToObj(back -> MonthEnds.likeDay(asAt, 3 * (RunChart.MOST - 1 - back)))
                .toList();
    }

    List<LocalDate> all() {
        return Stream.of(yearEndBeforeLast(), lastYearEnd(), sameQuarterLastYear(), previousQuarter(), asAt)
                .distinct()
                .sorted()
                .toList();
    }

    static String inFull(LocalDate day) {
        return IN_FULL.format(day);
    }
}
