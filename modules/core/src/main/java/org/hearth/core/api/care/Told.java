package org.hearth.core.api.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of what a return tells of a child beyond who it is and where it lives: a review, a year's health, a time
 * missing. Core keeps it with the time since when it is known; what it means is said by a {@link ToldKind} of the module
 * that owns the subject.
 *
 * @param module as the return calls it: {@code Reviews}
 * @param year   the return year that told it, by the year it ends
 * @param line   in the file as sent
 * @param cells  by column of the return; blank ones left out. Days that could be read stand as {@code 2026-03-31}, codes and
 *     flags in capitals, everything else as sent. Not among them are CHILD and copies of what the Header says (DOB)
 */
public record Told(String module, int year, int line, Map<String, String> cells) {
    public Told {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    public Source source() {
        return Source.ofReturn(year, module, line);
    }

    /** As it stands; {@code null} when blank. */
    public String text(String column) {
        return cells.get(column);
    }

    /** {@code null} when blank, and when what was sent is no day. */
    public LocalDate day(String column) {
        String text = cells.get(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** 10 is also sent as 10.0. {@code null} when blank, and when what was sent is no whole number. */
    public Integer number(String column) {
        String text = cells.get(column);
        try {
            return text == null ? null : Integer.valueOf(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** 1 is yes and 0 is no; {@code null} when blank, and when it is neither. A blank is not a no. */
    public Boolean yes(String column) {
        String text = cells.get(column);
        return "1".equals(text) ? Boolean.TRUE : "0".equals(text) ? Boolean.FALSE : null;
    }
}
