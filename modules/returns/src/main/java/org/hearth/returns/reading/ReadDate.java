package org.hearth.returns.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date cell. The return writes {@code dd/mm/yyyy}; a day or month of one digit is taken too. Nothing else is taken:
 * what it looks like is shown, so that a person decides, and nothing is guessed.
 *
 * @param day     the day; {@code null} when blank or not readable
 * @param problem what is wrong with it in a sentence or two; {@code null} when blank or readable
 * @param damage  what a spreadsheet may have done to it, or {@code null}
 */
public record ReadDate(LocalDate day, String problem, Damage damage) {

    /** Kinds of damage that come in whole columns. */
    public enum Damage {
        SERIAL("numbers, as a spreadsheet stores dates"),
        OTHER_FORM("dates in another form than dd/mm/yyyy"),
        MONTH_FIRST("dates with the month before the day, so others in the column may be swapped unseen");

        final String words;

        Damage(String words) {
            this.words = words;
        }
    }

    private static final ReadDate BLANK = new ReadDate(null, null, null);
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2})");
    private static final Pattern OTHER_MARKS = Pattern.compile("(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})[ T]+\\d{1,2}:.*");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ /-]?([A-Za-z]{3,9})[ ,/-]?(\\d{4}|\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    public boolean isBlank() {
        return day == null && problem == null;
    }

    public boolean isUnreadable() {
        return problem != null;
    }

    /** @param text stripped, not {@code null} */
    public static ReadDate of(String text) {
        if (text.isEmpty()) {
            return BLANK;
        }
        if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/' && areDigits(text)) {
            return slashes(
                    (text.charAt(0) - '0') * 10 + text.charAt(1) - '0',
                    (text.charAt(3) - '0') * 10 + text.charAt(4) - '0',
                    Integer.parseInt(text, 6, 10, 10));
        }
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return slashes(number(slashes, 1), number(slashes, 2), number(slashes, 3));
        }
        return new ReadDate(null, problem(text), damage(text));
    }

    /** The usual form, told apart without a pattern because every row has some. */
    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (i != 2 && i != 5 && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return true;
    }

    private static ReadDate slashes(int day, int month, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new ReadDate(
                    null, "The year %04d is not believable. Write the date as dd/mm/yyyy.".formatted(year), null);
        }
        LocalDate read = date(year, month, day);
        if (read != null) {
            return new ReadDate(read, null, null);
        }
        LocalDate swapped = date(year, day, month);
        if (swapped != null) {
            return new ReadDate(
                    null,
                    "There is no month %d. If the month comes first it is %s: write %s."
                            .formatted(month, words(swapped), asSent(swapped)),
                    Damage.MONTH_FIRST);
        }
        String why = month >= 1 && month <= 12
                ? "%s %d has no day %d.".formatted(monthName(month), year, day)
                : "There is no month %d.".formatted(month);
        return new ReadDate(null, why + " Look up the date and write it as dd/mm/yyyy.", null);
    }

    private static String problem(String text) {
        LocalDate looksLike = looksLike(text);
        if (looksLike == null) {
            return "It is not a date. Write it as dd/mm/yyyy, for example 31/03/2026.";
        }
        String how = SERIAL.matcher(text).matches()
                ? "It looks like a spreadsheet's number for %s. Format the column as a date dd/mm/yyyy and save the CSV again, or write %s if that is the day."
                : "It looks like %s, but dates are written dd/mm/yyyy. If that is the day, write %s.";
        return how.formatted(words(looksLike), asSent(looksLike));
    }

    private static Damage damage(String text) {
        if (looksLike(text) == null) {
            return null;
        }
        return SERIAL.matcher(text).matches() ? Damage.SERIAL : Damage.OTHER_FORM;
    }

    private static LocalDate looksLike(String text) {
        Matcher found = ISO.matcher(text);
        if (found.matches()) {
            return date(number(found, 1), number(found, 2), number(found, 3));
        }
        found = WITH_TIME.matcher(text);
        if (found.matches()) {
            return date(number(found, 3), number(found, 2), number(found, 1));
        }
        found = OTHER_MARKS.matcher(text);
        if (found.matches()) {
            return date(number(found, 3), number(found, 2), number(found, 1));
        }
        found = SHORT_YEAR.matcher(text);
        if (found.matches()) {
            return date(century(number(found, 3)), number(found, 2), number(found, 1));
        }
        found = NAMED_MONTH.matcher(text);
        if (found.matches()) {
            int year = number(found, 3);
            return date(found.group(3).length() == 2 ? century(year) : year, month(found.group(2)), number(found, 1));
        }
        found = SERIAL.matcher(text);
        if (found.matches()) {
            return SERIAL_ZERO.plusDays(number(found, 1));
        }
        found = RUN_TOGETHER.matcher(text);
        return found.matches() ? date(number(found, 1), number(found, 2), number(found, 3)) : null;
    }

    /** As spreadsheets read two digits: 00 to 29 are this century's. */
    private static int century(int twoDigits) {
        return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            String whole = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            if (whole.startsWith(name.toLowerCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String words(LocalDate day) {
        return "%d %s %d".formatted(day.getDayOfMonth(), monthName(day.getMonthValue()), day.getYear());
    }

    /** As the return writes it. */
    public static String asSent(LocalDate day) {
        return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
