package org.hearth.returns.checking;

import java.time.YearMonth;

/**
 * A date of which parts may be unknown: {@code ZZ} stands for the day or the month, {@code ZZZZ} for the year. It counts
 * as the latest day that it may be; a year that is not known counts as 2000.
 */
public final class PartlyKnownDay {
    private static final String UNKNOWN = "ZZ";
    private static final String UNKNOWN_YEAR = "ZZZZ";

    private PartlyKnownDay() {}

    /** The day itself when all of it is known; unreadable when it is no date even with the unknown parts filled in. */
    public static Day latest(Value cell) {
        Day known = cell.day();
        if (!known.isUnreadable()) {
            return known;
        }
        String[] parts = cell.text().split("/", -1);
        if (parts.length != 3) {
            return Day.UNREADABLE;
        }
        String year = parts[2].equals(UNKNOWN_YEAR) ? "2000" : parts[2];
        if (parts[1].equals(UNKNOWN)) {
            return inAnUnknownMonth(parts[0], year);
        }
        return parts[0].equals(UNKNOWN) ? lastOfMonth(parts[1], year) : day(parts[0], parts[1], year);
    }

    /** The first of a month is what is written for want of a day. */
    private static Day inAnUnknownMonth(String day, String year) {
        Day inDecember = day(day.equals(UNKNOWN) ? "31" : day, "12", year);
        return inDecember.isDay() && inDecember.date().getDayOfMonth() == 1 ? inDecember.plusDays(30) : inDecember;
    }

    private static Day lastOfMonth(String month, String year) {
        Day first = day("1", month, year);
        return first.isDay() ? Day.on(YearMonth.from(first.date()).atEndOfMonth()) : first;
    }

    private static Day day(String day, String month, String year) {
        return Day.of(day + "/" + month + "/" + year);
    }
}
