package org.hearth.core.api.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.data.Table;
import org.hearth.platform.api.RuleBroken;

/**
 * Working days in England (indicators.md GEN-06): not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday. The
 * holidays are data, a row each with the one-off days; whole years are held, and a date outside them is refused rather
 * than guessed at.
 */
public final class WorkingDays {
    private static final WorkingDays ENGLAND = read();

    private final TreeMap<LocalDate, String> holidays;

    private WorkingDays(Map<LocalDate, String> holidays) {
        this.holidays = new TreeMap<>(holidays);
    }

    public static WorkingDays england() {
        return ENGLAND;
    }

    private static WorkingDays read() {
        var holidays = new TreeMap<LocalDate, String>();
        Table.read("/calendar/bank-holidays.csv", row -> holidays.put(row.day("day"), row.required("name")));
        return new WorkingDays(holidays);
    }

    /** 1 January of the first year held. */
    public LocalDate firstDay() {
        return holidays.firstKey().withDayOfYear(1);
    }

    /** 31 December of the last year held. */
    public LocalDate lastDay() {
        return holidays.lastKey().withMonth(12).withDayOfMonth(31);
    }

    /** The holiday's name, or {@code null} on any other day. */
    public String holiday(LocalDate day) {
        return holidays.get(held(day));
    }

    /** @throws RuleBroken if the holidays of that year are not held */
    public boolean isWorking(LocalDate day) {
        return !holidays.containsKey(held(day))
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The {@code n}th working day after the day, which is day 0. What must be done "within n working days" is on time up
     * to and on it.
     *
     * @param n at least 0; 0 is the day itself, working or not
     * @throws RuleBroken if the holidays of a year it passes are not held
     */
    public LocalDate after(LocalDate day, int n) {
        return step(day, n, 1);
    }

    /** The {@code n}th working day before the day, which is day 0. */
    public LocalDate before(LocalDate day, int n) {
        return step(day, n, -1);
    }

    /**
     * The last day on which papers may be published so that {@code n} clear working days lie between it and the meeting:
     * neither the day of publication nor that of the meeting counts. Five for a council's committees (Local Government
     * Act 1972, sections 100A to 100K).
     */
    public LocalDate publishBy(LocalDate meeting, int n) {
        return before(meeting, n + 1);
    }

    /** Working days after the first and up to and on the last; 0 where the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        int n = 0;
        held(first);
        held(last);
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorking(day)) {
                n++;
            }
        }
        return n;
    }

    private LocalDate step(LocalDate day, int n, int by) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted from 0, not " + n);
        }
        LocalDate reached = held(day);
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(by);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    private LocalDate held(LocalDate day) {
        if (day.isBefore(firstDay()) || day.isAfter(lastDay())) {
            throw new RuleBroken(
                    "Working days are known from %s to %s, and this needs %s. Ask for a date in those years, or have the bank holidays of %d added."
                            .formatted(firstDay(), lastDay(), day, day.getYear()));
        }
        return day;
    }
}
