package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.Quarter;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.Household;

/** Net gains over any days, read from the same households, so that they agree with one another. */
public final class NetGains {
    private final List<Course> courses;

    private NetGains(List<Course> courses) {
        this.courses = courses;
    }

    public static NetGains of(List<Household> households) {
        return new NetGains(households.stream().map(Course::of).toList());
    }

    public NetGain over(Period period) {
        return NetGain.of(courses, period);
    }

    /** Of the days of each month in order that lie within the period, the first and the last of which may be cut short. */
    public List<NetGain> monthByMonth(Period period) {
        return Stream.iterate(period.from(), day -> day.isBefore(period.to()), day -> day.plusMonths(1)
                        .withDayOfMonth(1))
                .map(day ->
                        new Period(day, sooner(YearMonth.from(day).plusMonths(1).atDay(1), period.to())))
                .map(this::over)
                .toList();
    }

    /** The month that the day lies in, up to it, and the twelve before it: what a chart shows. */
    public List<NetGain> thirteenMonths(LocalDate day) {
        return MonthEnds.endingAt(day, MonthEnds.A_YEAR_AND_ONE).stream()
                .map(last -> over(Period.ofDays(last.withDayOfMonth(1), last)))
                .toList();
    }

    public static Period month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Period.ofDays(month.atDay(1), month.atEndOfMonth());
    }

    public static Period quarter(LocalDate day) {
        return Quarter.of(day).period();
    }

    /** From 1 April to the day, both counted. */
    public static Period yearToDate(LocalDate day) {
        return Period.ofDays(ReportingYear.of(day).firstDay(), day);
    }

    /** 1 April to 31 March. */
    public static Period fullYear(LocalDate day) {
        return ReportingYear.of(day).period();
    }

    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
