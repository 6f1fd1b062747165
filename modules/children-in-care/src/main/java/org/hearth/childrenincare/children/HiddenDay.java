package org.hearth.childrenincare.children;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.platform.api.pages.Days;

/** A day of which not all may be known: DATE_PERM of the return, {@code 12/05/2019}, {@code zz/05/2019} or {@code zz/zz/2019}. */
final class HiddenDay {
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2}|zz)/(\\d{1,2}|zz)/(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final String HIDDEN = "zz";

    private HiddenDay() {}

    /** {@code 12 May 2019}, {@code May 2019} or {@code 2019}; as sent where it is none of these. */
    static String inWords(String sent) {
        var parts = DAY.matcher(sent.strip());
        if (!parts.matches()) {
            return sent;
        }
        int year = Integer.parseInt(parts.group(3));
        try {
            if (parts.group(2).equalsIgnoreCase(HIDDEN)) {
                return parts.group(1).equalsIgnoreCase(HIDDEN) ? parts.group(3) : sent;
            }
            Month month = Month.of(Integer.parseInt(parts.group(2)));
            return parts.group(1).equalsIgnoreCase(HIDDEN)
                    ? month.getDisplayName(TextStyle.FULL, Locale.UK) + " " + year
                    : Days.inWords(LocalDate.of(year, month, Integer.parseInt(parts.group(1))));
        } catch (DateTimeException e) {
            return sent;
        }
    }
}
