package org.hearth.core.api.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The days at which a scorecard looks back, and with which a day is compared. */
public final class MonthEnds {
    /** A year of months and the same month of last year. */
    public static final int A_YEAR_AND_ONE = 13;

    private MonthEnds() {}

    /**
     * The day so many months earlier with which a day is compared: the last day of a month with the last day of a month,
     * any other with the same day of the month, or the month's last where it has no such day.
     */
    public static LocalDate likeDay(LocalDate day, int monthsBefore) {
        LocalDate before = day.minusMonths(monthsBefore);
        return day.equals(YearMonth.from(day).atEndOfMonth())
                ? YearMonth.from(before).atEndOfMonth()
                : before;
    }

    /** {@code n} last days of months in order, the last of them on or before the day. */
    public static List<LocalDate> upTo(LocalDate day, int n) {
        YearMonth month = YearMonth.from(day);
        YearMonth last = month.atEndOfMonth().equals(day) ? month : month.minusMonths(1);
        return IntStream.range(0, n)
                .mapToObj(i -> last.minusMonths(n - 1L - i).atEndOfMonth())
                .toList();
    }

    /**
     * {@code n} days in order, the day itself and the month-ends before it: what a scorecard shows when it is asked for a
     * day within a month.
     */
    public static List<LocalDate> endingAt(LocalDate day, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> i == n - 1
                        ? day
                        : YearMonth.from(day).minusMonths(n - 1L - i).atEndOfMonth())
                .toList();
    }
}
