package org.hearth.committee.frontsheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a report prints them. */
public final class Dates {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Dates() {}

    /** 10 March 2020. */
    public static String inFull(LocalDate day) {
        return FULL.format(day);
    }

    /** Tuesday 10 March 2020. */
    public static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }
}
