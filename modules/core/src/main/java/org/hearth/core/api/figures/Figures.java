package org.hearth.core.api.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.RuleBroken;

/** Every indicator that any module brings, measured. The one place where coverage and validity are checked. */
public interface Figures {

    /** The catalogue, by ref. */
    List<Definition> definitions();

    /** All indicators at one date, by ref. */
    Sheet measure(AsAt asAt);

    /** All indicators at several dates, from one reading of the book. */
    Map<LocalDate, Sheet> measure(List<LocalDate> days, Instant knownAt);

    /**
     * All indicators that count children at one date, over a book of the caller's: one as it would be ({@link
     * CareBook#supposing}).
     */
    Sheet measure(CareBook book, LocalDate day);

    /** One indicator likewise: its lines in order. @throws RuleBroken if no module brings it, or it counts no children */
    List<Measured> measure(String ref, CareBook book, LocalDate day);

    /** One indicator at one date: its lines in order. */
    default List<Measured> measure(String ref, AsAt asAt) {
        Definition definition = definition(ref);
        return measure(asAt).answers().stream()
                .filter(answer -> definition.lines().contains(answer.line()))
                .toList();
    }

    /**
     * One indicator at several dates, from one reading of the book. Over the quarter it has only those lines that are
     * counted over one ({@link Definition.PeriodKind#isOfQuarters}).
     *
     * @throws RuleBroken if no module brings it
     */
    default Series measure(String ref, List<LocalDate> days, Over over, Instant knownAt) {
        Definition definition = definition(ref);
        var answers = new LinkedHashMap<LocalDate, List<Measured>>();
        Coverage coverage = Coverage.NONE;
        for (var sheet : measure(days, knownAt).values()) {
            coverage = sheet.coverageOf(ref);
            answers.put(
                    sheet.asAt().day(),
                    (over == Over.QUARTER ? sheet.quarter() : sheet.answers())
                            .stream()
                                    .filter(answer -> definition.lines().contains(answer.line()))
                                    .toList());
        }
        return new Series(definition, answers, coverage);
    }

    /** @throws RuleBroken if no module brings it */
    default Definition definition(String ref) {
        return definitions().stream()
                .filter(definition -> definition.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "ref",
                        "There is no indicator %s. Choose one of %s."
                                .formatted(
                                        ref,
                                        definitions().stream()
                                                .map(Definition::ref)
                                                .toList())));
    }

    /**
     * Who is counted: the list behind a figure. Empty where there is no figure; a child or household stands in it as often as
     * counted.
     *
     * @param line {@code null} for the headline, else its key or what stands after the dot of it
     * @throws RuleBroken if there is no such indicator or line
     */
    default List<? extends Member> members(String ref, String line, Part part, AsAt asAt) {
        Definition definition = definition(ref);
        Measured answer = measure(ref, asAt).stream()
                .filter(measured -> measured.line().isNamed(definition, line))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "line",
                        "%s has no line %s. Choose one of %s."
                                .formatted(
                                        ref,
                                        line == null ? "of its own" : line,
                                        definition.lines().stream()
                                                .map(Line::key)
                                                .toList())));
        return part == Part.NUMERATOR
                ? answer.measure().numerator()
                : answer.measure().denominator();
    }

    /** Those that count the children of the care book, by ref. */
    default List<Definition> definitionsOfChildren() {
        return definitions().stream()
                .filter(definition -> isOfChildren(definition.ref()))
                .toList();
    }

    /**
     * How the lists behind an indicator are opened that counts no children; empty for one that does.
     *
     * @throws RuleBroken if no module brings it
     */
    default Optional<Books.Lists> lists(String ref) {
        definition(ref);
        return Optional.empty();
    }

    /**
     * Whether it counts the children of the care book: only such a one can be split by what is known of children, and be
     * asked of one child.
     *
     * @throws RuleBroken if no module brings it
     */
    default boolean isOfChildren(String ref) {
        definition(ref);
        return true;
    }

    /**
     * The columns of the return that an indicator rests on; empty where it counts no children.
     *
     * @throws RuleBroken if no module brings it
     */
    Set<ReturnColumn> restsOn(String ref);

    /**
     * What of a child's record decides how the child counts in an indicator, a sentence each; empty where the definition
     * says all.
     *
     * @throws RuleBroken if no module brings it
     */
    default List<String> because(String ref, ChildHistory child, AsAt asAt) {
        definition(ref);
        return List.of();
    }

    /**
     * How one child stands in every figure, line by line in the order of the catalogue; what happens is counted over the
     * year to date. Empty for a child who is not held.
     */
    List<Counted> countedIn(UUID child, AsAt asAt);

    /**
     * How a child stands in a line.
     *
     * @param told     whether there is a figure at all: not where it is not known or not measured on the day
     * @param above    counted: in the numerator
     * @param below    in the denominator
     * @param notKnown it cannot be told of this child, for want of a fact
     */
    record Counted(Definition definition, Line line, boolean told, boolean above, boolean below, boolean notKnown) {

        /** Whether the child moves the figure, or might if it were known. */
        public boolean isConcerned() {
            return above || below || notKnown;
        }
    }

    /**
     * One indicator at several dates.
     *
     * @param answers  its lines at each date
     * @param coverage the spans of days for which the rows are held on which it rests
     */
    record Series(Definition definition, Map<LocalDate, List<Measured>> answers, Coverage coverage) {
        public Series {
            answers = Map.copyOf(answers);
        }

        /** @throws IllegalArgumentException if the line was not measured on the day */
        public Measured line(String key, LocalDate day) {
            return answers.getOrDefault(day, List.of()).stream()
                    .filter(answer -> answer.line().key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no line %s on %s".formatted(key, day)));
        }
    }

    /** Which list. */
    enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * @param answers  every line, in the order of definitions and lines; what happens is counted over the year to date
     * @param quarter  the lines of what happens once more, counted over the quarter that ends on the day
     * @param coverage the spans of days for which rows are held
     * @param others   by ref, those of indicators that rest on more than episodes
     */
    record Sheet(
            AsAt asAt,
            List<Measured> answers,
            List<Measured> quarter,
            Coverage coverage,
            Map<String, Coverage> others) {
        public Sheet {
            answers = List.copyOf(answers);
            quarter = List.copyOf(quarter);
            others = Map.copyOf(others);
        }

        /** The spans for which the rows are held on which the indicator rests. */
        public Coverage coverageOf(String ref) {
            return others.getOrDefault(ref, coverage);
        }

        /** The same without any line of the indicators. */
        public Sheet without(List<Definition> closed) {
            return closed.isEmpty()
                    ? this
                    : new Sheet(asAt, without(closed, answers), without(closed, quarter), coverage, others);
        }

        private static List<Measured> without(List<Definition> closed, List<Measured> all) {
            return all.stream()
                    .filter(answer -> closed.stream()
                            .noneMatch(definition -> definition.lines().contains(answer.line())))
                    .toList();
        }

        /** @throws IllegalArgumentException if there is no such line */
        public Measured line(String key) {
            return line(key, Over.YEAR_TO_DATE);
        }

        /** @throws IllegalArgumentException if there is no such line, or nothing happens in it over a quarter */
        public Measured line(String key, Over over) {
            return (over == Over.QUARTER ? quarter : answers)
                    .stream()
                            .filter(answer -> answer.line().key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no line " + key));
        }
    }
}
