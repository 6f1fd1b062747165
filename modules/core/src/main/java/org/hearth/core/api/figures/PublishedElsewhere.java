package org.hearth.core.api.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.time.ReportingYear;

/**
 * What is published elsewhere of a line, in the words in which it may stand beside our figure. A figure of a whole year
 * is not to be read beside what has been counted over a part of one, and says so (indicators.md GEN-12). Ours is given
 * once more to the places of what is published: DfE prints whole numbers (GEN-09, GEN-10).
 *
 * @param figures     for each area the latest
 * @param partOfAYear our figure counts what happened over less than a reporting year
 * @param sinceApril  it accumulates, so that a published one of a month is read beside the same month only
 */
public record PublishedElsewhere(List<Comparator> figures, boolean partOfAYear, boolean sinceApril) {
    private static final String WHOLE_YEARS = "whole years, not to be compared with part of a year";
    private static final String PART_OF_A_YEAR = "part of a year, to be compared with the same months only";

    public PublishedElsewhere {
        figures = List.copyOf(figures);
    }

    public PublishedElsewhere(List<Comparator> figures, boolean partOfAYear) {
        this(figures, partOfAYear, partOfAYear);
    }

    /**
     * @param kind of the line's indicator
     * @param over the days that our figure counts
     */
    public static PublishedElsewhere beside(
            Comparators comparators, Definition.PeriodKind kind, String line, Over over, LocalDate day) {
        boolean wholeYear =
                over == Over.YEAR_TO_DATE && day.equals(ReportingYear.of(day).lastDay());
        return new PublishedElsewhere(
                comparators.of(line, day), kind.isSinceApril() && !wholeYear, kind.isSinceApril());
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** {@code England 18% (31 March 2025)}, one after the other; empty when nothing is published. */
    public String words() {
        String words = figures.stream()
                .map(one -> "%s %s (%s)".formatted(one.area(), one.words(), one.period()))
                .collect(Collectors.joining("; "));
        if (partOfAYear && figures.stream().anyMatch(PublishedElsewhere::isOfAWholeYear)) {
            words += "; " + WHOLE_YEARS;
        }
        return isAMonthPublished() ? words + "; " + PART_OF_A_YEAR : words;
    }

    /** What a reader must know before comparing, as a sentence of its own; empty when like stands beside like. */
    public String warning() {
        if (isAMonthPublished()) {
            return "Some of these figures are for part of a year. Compare them with the same months only.";
        }
        return partOfAYear && !isEmpty()
                ? "These figures are for whole years. Do not compare them with what has been counted over part of a year."
                : "";
    }

    /** Whether one of them accumulated over part of a year. */
    private boolean isAMonthPublished() {
        return sinceApril && !figures.stream().allMatch(PublishedElsewhere::isOfAWholeYear);
    }

    private static boolean isOfAWholeYear(Comparator figure) {
        return figure.day().equals(ReportingYear.of(figure.day()).lastDay());
    }

    /** Our figure to the places of those published: {@code 18%}. Empty where it is printed so already, or is none. */
    public Optional<String> oursAlike(Measured ours) {
        Unit unit = ours.line().unit();
        var places = figures.stream()
                .filter(one -> one.unit() == unit)
                .mapToInt(one -> Math.max(0, one.value().scale()))
                .min();
        if (partOfAYear || isAMonthPublished() || places.isEmpty() || places.getAsInt() >= unit.places()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ours.measure().value(unit, places.getAsInt()))
                .map(value -> unit.printed(value.toPlainString()));
    }
}
