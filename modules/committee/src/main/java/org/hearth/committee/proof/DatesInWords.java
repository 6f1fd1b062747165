package org.hearth.committee.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and months as people write them: 10 August 2018, 10th August 2018, Aug 2018, 31/03/2026, 2026-03-31. */
final class DatesInWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DAY = Pattern.compile(
            "\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>" + MONTH + ")\\.?,?\\s+(?<y>\\d{4})\\b"
                    + "|\\b(?<d2>\\d{1,2})/(?<m2>\\d{1,2})/(?<y2>\\d{4})\\b|\\b(?<y3>\\d{4})-(?<m3>\\d\\d)-(?<d3>\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_MONTH = Pattern.compile(
            "(?<!\\d(?:st|nd|rd|th)?\\s)\\b(?<m>" + MONTH + ")\\.?\\s+(?<y>(?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_MONTH =
            Pattern.compile("^\\s*(?<m>" + MONTH + ")\\.?\\s*$", Pattern.CASE_INSENSITIVE);

    /** @param from the earliest day that is meant: of a month its first */
    record Said(String words, LocalDate from) {}

    private DatesInWords() {}

    /** Whole days first, then months with their year; what is no day of the calendar is none. */
    static List<Said> in(String words) {
        var said = days(words);
        var months = IN_MONTH.matcher(words);
        while (months.find()) {
            said.add(new Said(
                    months.group(), LocalDate.of(Integer.parseInt(months.group("y")), month(months.group("m")), 1)));
        }
        return said;
    }

    static List<Said> days(String words) {
        var said = new ArrayList<Said>();
        var found = DAY.matcher(words);
        while (found.find()) {
            try {
                if (found.group("d") != null) {
                    said.add(new Said(found.group(), day(found.group("y"), month(found.group("m")), found.group("d"))));
                } else {
                    String n = found.group("d2") != null ? "2" : "3";
                    said.add(new Said(
                            found.group(),
                            day(found.group("y" + n), Integer.parseInt(found.group("m" + n)), found.group("d" + n))));
                }
            } catch (DateTimeException noDay) {
                // another check reads what is no date
            }
        }
        return said;
    }

    /** The month that a label names with its year, and no day. */
    static Optional<YearMonth> month(LocalDate near, String label) {
        var with = IN_MONTH.matcher(label);
        if (with.find() && days(label).isEmpty()) {
            return Optional.of(YearMonth.of(Integer.parseInt(with.group("y")), month(with.group("m"))));
        }
        var only = ONLY_MONTH.matcher(label);
        return only.find() ? Optional.of(YearMonth.of(near.getYear(), month(only.group("m")))) : Optional.empty();
    }

    static boolean names(String words) {
        return DAY.matcher(words).find()
                || Pattern.compile("\\b" + MONTH + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(words)
                        .find();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.UK).substring(0, 3)) + 1;
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }
}
