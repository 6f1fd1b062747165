package org.hearth.core.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Verdict;
import org.hearth.core.api.time.Ages;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;

/** The rules that a child's details must keep when a person enters them. */
final class DetailChecks {
    /** ssda903.md section 2: UN1 to UN5, or a letter (not I, O, S), eleven digits and a digit or letter. */
    private static final Pattern PUPIL_NUMBER = Pattern.compile("UN[1-5]|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]");

    private DetailChecks() {}

    /** The text as it is kept: capitals, ISO dates, blank as {@code null}. */
    static String text(PersonField field, String given, LocalDate today) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (field.isDate()) {
            return day(field, text, today);
        }
        text = text.toUpperCase(Locale.ROOT);
        switch (field) {
            case SEX -> code(field, text, Codes.standard().sexes(), today);
            case ETHNICITY -> code(field, text, Codes.standard().ethnicities(), today);
            case PUPIL_NUMBER -> {
                if (!PUPIL_NUMBER.matcher(text).matches()) {
                    throw new RuleBroken(
                            field.key(),
                            "That is no unique pupil number. Enter a letter other than I, O and S, then twelve digits, or eleven digits and a letter; or UN1 to UN5.");
                }
            }
            default -> {
                if (!text.equals("0") && !text.equals("1")) {
                    throw new RuleBroken(field.key(), "Choose 1 for a mother, 0 for not, or leave it blank.");
                }
            }
        }
        return text;
    }

    private static String day(PersonField field, String text, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RuleBroken(field.key(), "That is no date. Enter year, month and day, for example 2012-05-14.");
        }
        if (day.isAfter(today)) {
            throw new RuleBroken(
                    field.key(), "%s is still to come. Enter today or an earlier day.".formatted(Days.inWords(day)));
        }
        return day.toString();
    }

    private static void code(PersonField field, String text, CodeList<?> codes, LocalDate today) {
        int year = ReportingYear.of(today).ends();
        if (codes.find(text).isEmpty() || codes.verdict(text, year) == Verdict.NOT_IN_FORCE) {
            throw new RuleBroken(
                    field.key(),
                    "%s is no code of %s in the year ending 31 March %d. Choose one that is."
                            .formatted(
                                    text.length() > 20 ? text.substring(0, 20) + "..." : text, field.column(), year));
        }
    }

    /** Nobody is in care before birth, or from the 18th birthday on (GEN-04). */
    static void fits(LocalDate born, List<EpisodeRow> care) {
        for (EpisodeRow row : care) {
            EpisodeFacts facts = row.facts();
            if (facts.startedOn().isBefore(born)) {
                throw new RuleBroken(
                        PersonField.BORN.key(),
                        "An episode started on %s, before %s. Enter an earlier birth date, or correct that episode first."
                                .formatted(Days.inWords(facts.startedOn()), Days.inWords(born)));
            }
            LocalDate last = facts.endedOn() == null ? facts.startedOn() : facts.endedOn();
            if (last.isAfter(Ages.birthday(born, 18))) {
                throw new RuleBroken(
                        PersonField.BORN.key(),
                        "The 18th birthday would be %s, and care is held until %s. Enter a later birth date, or correct that episode first."
                                .formatted(Days.inWords(Ages.birthday(born, 18)), Days.inWords(last)));
            }
        }
    }

    static void motherFits(PersonRow is) {
        if (is.motherSince() != null && !"1".equals(is.mother())) {
            throw new RuleBroken(
                    PersonField.MOTHER_SINCE.key(),
                    "A birth date of her child is given, but not that she is a mother. Choose 1, or clear the date.");
        }
        if (is.motherSince() != null && is.born() != null && !is.motherSince().isAfter(is.born())) {
            throw new RuleBroken(
                    PersonField.MOTHER_SINCE.key(),
                    "%s is not after the young person's own birth, on %s. Check both."
                            .formatted(Days.inWords(is.motherSince()), Days.inWords(is.born())));
        }
    }
}
