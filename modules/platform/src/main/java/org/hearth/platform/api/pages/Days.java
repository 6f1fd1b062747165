package org.hearth.platform.api.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;

/** Days as they are typed and read on pages. */
public final class Days {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** "31 March 2026". */
    public static String inWords(LocalDate day) {
        return day == null ? "" : IN_WORDS.format(day);
    }

    /**
     * From the three boxes; empty when all are.
     *
     * @throws RuleBroken for {@code field} when it is no day of the calendar, saying which box is wrong
     */
    public static Optional<LocalDate> of(String field, String day, String month, String year) {
        String d = strip(day);
        String m = strip(month);
        String y = strip(year);
        if (d.isEmpty() && m.isEmpty() && y.isEmpty()) {
            return Optional.empty();
        }
        if (d.isEmpty() || m.isEmpty() || y.isEmpty()) {
            throw new RuleBroken(
                    field, "The date needs a day, a month and a year. Enter all three, such as 31 3 2026.");
        }
        if (!m.chars().allMatch(Character::isDigit)) {
            throw new RuleBroken(
                    field,
                    "The month \"%s\" is not a number. Enter the month as a number, such as 3 for March."
                            .formatted(shortened(m)));
        }
        try {
            if (y.length() != 4) {
                throw new RuleBroken(
                        field, "The year %s has not four figures. Enter a year such as 2026.".formatted(y));
            }
            return Optional.of(LocalDate.of(Integer.parseInt(y), Integer.parseInt(m), Integer.parseInt(d)));
        } catch (NumberFormatException | DateTimeException notADay) {
            throw new RuleBroken(
                    field,
                    "%s %s %s is not a real date. Enter a day, month and year in numbers, such as 31 3 2026."
                            .formatted(d, m, y));
        }
    }

    /** From an address: {@code 2026-03-31}; empty when absent. @throws RuleBroken for {@code field} when it is no day */
    public static Optional<LocalDate> of(String field, String iso) {
        String text = strip(iso);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw new RuleBroken(
                    field,
                    "%s is not a real date. Write it as year, month and day: 2026-03-31.".formatted(shortened(text)));
        }
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }
}
