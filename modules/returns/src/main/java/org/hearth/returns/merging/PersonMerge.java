package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.returns.api.Question.Kind;

/** Who the child is: for each field the latest year that gives it. A blank never takes away what a year before said. */
final class PersonMerge {
    private PersonMerge() {}

    static Received.Person merge(List<HeaderRow> rows, Questions questions) {
        if (rows.isEmpty()) {
            return null;
        }
        List<HeaderRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(HeaderRow::year).thenComparing(HeaderRow::line));
        HeaderRow last = ordered.get(ordered.size() - 1);
        String sex = latest(ordered, "SEX", HeaderRow::sex, PersonMerge::sexMayBecome, Function.identity(), questions);
        LocalDate born = latest(ordered, "DOB", HeaderRow::born, Objects::equals, Questions::words, questions);
        String ethnicity = latest(
                ordered,
                "ETHNIC",
                HeaderRow::ethnicity,
                PersonMerge::ethnicityMayBecome,
                Function.identity(),
                questions);
        String pupil = latest(
                ordered,
                "UPN",
                HeaderRow::pupilNumber,
                PersonMerge::pupilNumberMayBecome,
                Function.identity(),
                questions);
        return new Received.Person(
                sex,
                born,
                ethnicity,
                pupil,
                latest(ordered, null, HeaderRow::mother, Objects::equals, Function.identity(), questions),
                latest(ordered, null, HeaderRow::motherSince, Objects::equals, Questions::words, questions),
                pupilNumbers(ordered),
                Source.ofReturn(last.year(), "Header", last.line()));
    }

    /**
     * Every number told, from the first day of the first year that gives it to the first day of the year that gives
     * another: the return does not say on which day a number changed. Why there is none is no number.
     */
    private static List<Identifier> pupilNumbers(List<HeaderRow> ordered) {
        List<Identifier> numbers = new ArrayList<>();
        for (HeaderRow row : ordered) {
            String number = row.pupilNumber();
            if (number == null || number.startsWith("UN")) {
                continue;
            }
            LocalDate from = new ReportingYear(row.year()).firstDay();
            Identifier last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
            if (last != null && last.number().equals(number)) {
                continue;
            }
            if (last != null && last.usedFrom().equals(from)) {
                numbers.remove(last);
            } else if (last != null) {
                numbers.set(numbers.size() - 1, new Identifier(last.kind(), last.number(), last.usedFrom(), from));
            }
            numbers.add(new Identifier(Identifier.PUPIL, number, from, null));
        }
        return numbers;
    }

    private interface Lawful<T> {
        boolean change(T from, T to);
    }

    private static <T> T latest(
            List<HeaderRow> rows,
            String column,
            Function<HeaderRow, T> field,
            Lawful<T> lawful,
            Function<T, String> shown,
            Questions questions) {
        T value = null;
        HeaderRow from = null;
        for (HeaderRow row : rows) {
            T next = field.apply(row);
            if (next == null) {
                continue;
            }
            if (column != null && value != null && !value.equals(next) && !lawful.change(value, next)) {
                questions.ask(
                        Kind.PERSON_DIFFERS,
                        column,
                        from.only(column),
                        row.only(column),
                        "%s was %s and is now %s. The later is used. Check which is right and correct the other."
                                .formatted(column, shown.apply(value), shown.apply(next)));
            }
            value = next;
            from = row;
        }
        return value;
    }

    /** 1 became M and 2 became F in 2024/25; not known may become known. */
    private static boolean sexMayBecome(String from, String to) {
        Sex before = Codes.standard().sexes().of(from).sex();
        return before == Codes.standard().sexes().of(to).sex() || before == Sex.UNKNOWN;
    }

    /** What was not obtained, or refused, may be given later. */
    private static boolean ethnicityMayBecome(String from, String to) {
        return !Codes.standard().ethnicities().of(from).isKnown();
    }

    /** Why there was no number (UN1 to UN5) may change, or give way to a number. */
    private static boolean pupilNumberMayBecome(String from, String to) {
        return from.startsWith("UN");
    }
}
