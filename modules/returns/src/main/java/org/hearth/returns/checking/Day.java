package org.hearth.returns.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A date cell as the rules compare it: a day, blank, or unreadable (given, but no such day). A comparison in which either
 * side is no day is false, so that nothing is flagged by it unless a rule says otherwise.
 *
 * <p>Written {@code dd/mm/yyyy}; one digit for day or month is accepted, two for the year are not.
 */
public final class Day {
    public static final Day BLANK = new Day(null);
    public static final Day UNREADABLE = new Day(null);

    /** Earliest first; blank and unreadable last, alike. */
    public static final Comparator<Day> BLANK_LAST = Comparator.comparingLong(day -> day.number(Long.MAX_VALUE));

    /** Earliest first; blank and unreadable before all, alike. */
    public static final Comparator<Day> BLANK_FIRST = Comparator.comparingLong(day -> day.number(Long.MIN_VALUE));

    private final LocalDate date;

    private Day(LocalDate date) {
        this.date = date;
    }

    public static Day on(LocalDate date) {
        return new Day(java.util.Objects.requireNonNull(date, "date"));
    }

    public static Day on(int year, int month, int day) {
        return new Day(LocalDate.of(year, month, day));
    }

    /** @param text stripped */
    public static Day of(String text) {
        if (text.isEmpty()) {
            return BLANK;
        }
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        if (first < 1 || first > 2 || second - first < 2 || second - first > 3 || text.length() - second != 5) {
            return UNREADABLE;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (i != first && i != second && (letter < '0' || letter > '9')) {
                return UNREADABLE;
            }
        }
        try {
            return new Day(LocalDate.of(
                    Integer.parseInt(text, second + 1, text.length(), 10),
                    Integer.parseInt(text, first + 1, second, 10),
                    Integer.parseInt(text, 0, first, 10)));
        } catch (DateTimeException noSuchDay) {
            return UNREADABLE;
        }
    }

    public boolean isBlank() {
        return this == BLANK;
    }

    /** Given, readable or not. */
    public boolean isGiven() {
        return this != BLANK;
    }

    public boolean isUnreadable() {
        return this == UNREADABLE;
    }

    /** Neither blank nor unreadable. */
    public boolean isDay() {
        return date != null;
    }

    /** Whether both are days, and the same. */
    public boolean is(Day other) {
        return date != null && date.equals(other.date);
    }

    public boolean isBefore(Day other) {
        return date != null && other.date != null && date.isBefore(other.date);
    }

    public boolean isAfter(Day other) {
        return other.isBefore(this);
    }

    public boolean isOnOrBefore(Day other) {
        return date != null && other.date != null && !date.isAfter(other.date);
    }

    public boolean isOnOrAfter(Day other) {
        return other.isOnOrBefore(this);
    }

    /** Whether it is one of the two or between them. */
    public boolean isWithin(Day first, Day last) {
        return isOnOrAfter(first) && isOnOrBefore(last);
    }

    /** So many calendar days later; itself when it is no day. */
    public Day plusDays(long days) {
        return date == null ? this : new Day(date.plusDays(days));
    }

    /**
     * The birthday with which somebody born on this day becomes so many years old; itself when it is no day. A birth on 29
     * February has its birthday on 28 February in a common year: so the rules count, unlike the indicators.
     */
    public Day birthday(int years) {
        return plusYears(years);
    }

    /** So many calendar years later, 29 February becoming 28 February; itself when it is no day. */
    public Day plusYears(int years) {
        return date == null ? this : new Day(date.plusYears(years));
    }

    /** Days from this one to the other, negative when the other is earlier. @throws IllegalStateException if either is no day */
    public long daysTo(Day other) {
        return other.date().toEpochDay() - date().toEpochDay();
    }

    /** Itself if it is a day, else the other. */
    public Day or(Day other) {
        return date == null ? other : this;
    }

    /** @throws IllegalStateException if it is no day */
    public LocalDate date() {
        if (date == null) {
            throw new IllegalStateException("a %s date is no day".formatted(isBlank() ? "blank" : "unreadable"));
        }
        return date;
    }

    private long number(long otherwise) {
        return date == null ? otherwise : date.toEpochDay();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Day day && date != null && date.equals(day.date);
    }

    @Override
    public int hashCode() {
        return date == null ? System.identityHashCode(this) : date.hashCode();
    }

    @Override
    public String toString() {
        return date == null ? isBlank() ? "blank" : "unreadable" : date.toString();
    }
}
