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
 * @param partOfAYear our figure counts what happened over less than a reporting year, theirs over a whole one
 */
public record PublishedElsewhere(List<Comparator> figures, boolean partOfAYear) {
    private static final String WHOLE_YEARS = "whole years, not to be compared with part of a year";

    public PublishedElsewhere {
        figures = List.copyOf(figures);
    }

    /**
     * @param kind of the line's indicator
     * @param over the days that our figure counts
     */
    public static PublishedElsewhere beside(
            Comparators comparators, Definition.PeriodKind kind, String line, Over over, LocalDate day) {
        boolean wholeYear =
                over == Over.YEAR_TO_DATE && day.equals(ReportingYear.of(day).lastDay());
        return new PublishedElsewhere(comparators.of(line, day), kind == Definition.PeriodKind.FLOW && !wholeYear);
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** {@code England 18% (31 March 2025)}, one after the other; empty when nothing is published. */
    public String words() {
        String words = figures.stream()
                .map(one -> "%s %s (%s)".formatted(one.area(), one.words(), one.period()))
                .collect(Collectors.joining("; "));
        return partOfAYear && !isEmpty() ? words + "; " + WHOLE_YEARS : words;
    }

    /** What a reader must know before comparing, as a sentence of its own; empty when like stands beside like. */
    public String warning() {
        return partOfAYear && !isEmpty()
                ? "These figures are for whole years. Do not compare them with what has been counted over part of a year."
                : "";
    }

    /** Our figure to the places of those published: {@code 18%}. Empty where it is printed so already, or is none. */
    public Optional<String> oursAlike(Measured ours) {
        Unit unit = ours.line().unit();
        var places = figures.stream()
                .filter(one -> one.unit() == unit)
                .mapToInt(one -> Math.max(0, one.value().scale()))
                .min();
        if (partOfAYear || places.isEmpty() || places.getAsInt() >= unit.places()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ours.measure().value(unit, places.getAsInt()))
                .map(value -> unit.printed(value.toPlainString()));
    }
}
