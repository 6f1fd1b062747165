package org.hearth.core.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Verdict;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** The rules that what a person enters must keep; each refusal names the field, says what is wrong and what to do. */
final class Checks {
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})");
    private static final int LONGEST_WHY = 1000;
    private static final Map<EpisodeField, CodeList<?>> CODES = codes();

    private Checks() {}

    private static Map<EpisodeField, CodeList<?>> codes() {
        var codes = new EnumMap<EpisodeField, CodeList<?>>(EpisodeField.class);
        codes.put(EpisodeField.START_REASON, Codes.standard().startReasons());
        codes.put(EpisodeField.LEGAL_STATUS, Codes.standard().legalStatuses());
        codes.put(EpisodeField.NEED, Codes.standard().needs());
        codes.put(EpisodeField.PLACE, Codes.standard().places());
        codes.put(EpisodeField.PROVIDER, Codes.standard().providers());
        codes.put(EpisodeField.END_REASON, Codes.standard().endReasons());
        codes.put(EpisodeField.CHANGE_REASON, Codes.standard().changeReasons());
        return codes;
    }

    /** A day on which something may have happened to the child, or is about to. */
    static void day(String field, LocalDate day, LocalDate born, LocalDate today) {
        if (day == null) {
            throw new RuleBroken(field, "No day is given. Enter day, month and year.");
        }
        if (born != null && day.isBefore(born)) {
            throw new RuleBroken(
                    field,
                    "%s is before the child was born, on %s. Enter %2$s or later."
                            .formatted(Days.inWords(day), Days.inWords(born)));
        }
        LocalDate last = today.plusDays(Care.DAYS_AHEAD);
        if (day.isAfter(last)) {
            throw new RuleBroken(
                    field,
                    "%s is more than %d days ahead. Enter %s or earlier, or enter it nearer the day."
                            .formatted(Days.inWords(day), Care.DAYS_AHEAD, Days.inWords(last)));
        }
    }

    /** In care nobody begins anything on or after the 18th birthday (GEN-04). */
    static void beforeEighteen(String field, LocalDate day, LocalDate born) {
        if (born != null && !day.isBefore(Ages.birthday(born, 18))) {
            throw new RuleBroken(
                    field,
                    "%s is not before the 18th birthday, %s, when care ends. Enter an earlier day, or end care on that day."
                            .formatted(Days.inWords(day), Days.inWords(Ages.birthday(born, 18))));
        }
    }

    /** An end may fall on the 18th birthday itself (GEN-04). */
    static void notAfterEighteen(String field, LocalDate day, LocalDate born) {
        if (born != null && day.isAfter(Ages.birthday(born, 18))) {
            throw new RuleBroken(
                    field,
                    "%s is after the 18th birthday, %s, when care ends. Enter that day or an earlier one."
                            .formatted(Days.inWords(day), Days.inWords(Ages.birthday(born, 18))));
        }
    }

    /**
     * What a correction answers that differs in nothing from what is known. Of the version as it is now it corrects
     * nothing, which is no success; of an earlier one it has been made already, and asking twice does no harm.
     */
    static <T> T repeated(T now, long version, long seen) {
        if (version == seen) {
            throw new RuleBroken(
                    "Nothing was changed, so nothing is corrected. Change what is wrong, or leave the record as it is.");
        }
        return now;
    }

    static String why(String why) {
        String given = why == null ? "" : why.strip();
        if (given.isEmpty()) {
            throw new RuleBroken("why", "No reason is given. Enter why the record is wrong and how you know.");
        }
        if (given.length() > LONGEST_WHY) {
            throw new RuleBroken(
                    "why", "The reason is %d letters long. Enter at most %d.".formatted(given.length(), LONGEST_WHY));
        }
        return given;
    }

    /** The text as it is kept: capitals, a postcode with one space, blank as {@code null}. */
    static String text(EpisodeField field, String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (field.isDate()) {
            try {
                return LocalDate.parse(text).toString();
            } catch (DateTimeParseException e) {
                throw new RuleBroken(
                        field.key(),
                        "%s \"%s\" is no date. Enter year, month and day, for example 2026-05-14."
                                .formatted(field.words(), shortened(text)));
            }
        }
        text = text.toUpperCase(Locale.ROOT);
        if (field == EpisodeField.HOME_POSTCODE || field == EpisodeField.PLACEMENT_POSTCODE) {
            Matcher parts = POSTCODE.matcher(text);
            if (!parts.matches()) {
                throw new RuleBroken(
                        field.key(),
                        "That is no postcode. Enter one such as CB1 1AA, or leave it blank if it is not known.");
            }
            return parts.group(1) + " " + parts.group(2);
        }
        CodeList<?> codes = CODES.get(field);
        if (codes != null && codes.find(text).isEmpty()) {
            throw new RuleBroken(
                    field.key(),
                    "%s \"%s\" is no code of %s. Choose one of the return's codes."
                            .formatted(field.words(), shortened(text), field.column()));
        }
        if (field == EpisodeField.URN && !text.matches("[A-Z0-9]{1,10}")) {
            throw new RuleBroken(field.key(), "The inspectorate's number is letters and digits, for example SC123456.");
        }
        return text;
    }

    /** As {@link #text}, and the code may be sent in the return year of the day. */
    static String code(EpisodeField field, String given, LocalDate on) {
        String code = text(field, given);
        if (code != null && on != null) {
            int year = ReportingYear.of(on).ends();
            if (CODES.get(field).verdict(code, year) == Verdict.NOT_IN_FORCE) {
                throw new RuleBroken(
                        field.key(),
                        "%s %s is no code of the year ending 31 March %d. Choose one that is."
                                .formatted(field.column(), code, year));
            }
        }
        return code;
    }

    static String required(EpisodeField field, String code) {
        if (code == null) {
            throw new RuleBroken(field.key(), "%s is not given. Choose one.".formatted(field.words()));
        }
        return code;
    }

    /** A correction may not make two episodes of a child overlap that did not. */
    static void noNewOverlap(EpisodeFacts was, EpisodeFacts is, List<EpisodeFacts> others) {
        for (EpisodeFacts other : others) {
            if (overlap(is, other) && !overlap(was, other)) {
                throw new RuleBroken(
                        is.startedOn().equals(was.startedOn()) ? "endedOn" : "startedOn",
                        "It would overlap the episode that starts on %s. Correct that one first, or enter days that leave it free."
                                .formatted(Days.inWords(other.startedOn())));
            }
        }
    }

    private static boolean overlap(EpisodeFacts one, EpisodeFacts other) {
        return new Period(one.startedOn(), one.endedOn()).overlaps(new Period(other.startedOn(), other.endedOn()));
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }
}
