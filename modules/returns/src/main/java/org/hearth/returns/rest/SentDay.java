package org.hearth.returns.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hearth.platform.api.RuleBroken;

/** A day as somebody writes it into a part of a form. */
final class SentDay {
    private SentDay() {}

    /**
     * {@code null} for an empty text.
     *
     * @throws RuleBroken for the part if it is no day
     */
    static LocalDate of(String name, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf('/') > 0
                    ? LocalDate.of(
                            Integer.parseInt(text.substring(6)),
                            Integer.parseInt(text.substring(3, 5)),
                            Integer.parseInt(text.substring(0, 2)))
                    : LocalDate.parse(text);
        } catch (DateTimeParseException | IndexOutOfBoundsException | NumberFormatException notADay) {
            throw new RuleBroken(
                    name,
                    "\"%s\" is not a day. Write it as 2026-03-31 or 31/03/2026."
                            .formatted(text.length() > 40 ? text.substring(0, 40) + "..." : text));
        } catch (java.time.DateTimeException noSuchDay) {
            throw new RuleBroken(name, "There is no day %s. Write it as 2026-03-31 or 31/03/2026.".formatted(text));
        }
    }
}
