package org.hearth.core.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * Measures one indicator on one book, after asking whether it can be measured at all: whether the definition holds on
 * the day (indicators.md 0.6), and whether the rows it rests on are held (GEN-17).
 */
final class Measuring {
    private Measuring() {}

    static List<Measured> measure(Indicator<CareBook> indicator, CareBook book, Asked asked) {
        Definition definition = indicator.definition();
        if (!definition.validOn().includes(asked.day())) {
            return every(definition, notMeasured(definition.validOn(), asked.day()));
        }
        Map<Line, Measured> notKnown = notKnown(indicator, book, asked);
        if (notKnown.size() == definition.lines().size()) {
            return List.copyOf(notKnown.values());
        }
        List<Measured> answers = indicator.measure(book, asked);
        if (!answers.stream().map(Measured::line).toList().equals(definition.lines())) {
            throw new IllegalStateException(
                    "%s answers other lines than its definition has".formatted(definition.ref()));
        }
        return answers.stream()
                .map(answer -> notKnown.getOrDefault(answer.line(), answer))
                .toList();
    }

    /** The spans for which all rows are held that the indicator reads. */
    static Coverage restsOn(Indicator<CareBook> indicator, CareBook book) {
        Coverage held = indicator.coverage(book, book.coverage());
        for (String module : indicator.modules()) {
            held = held.and(book.coverageOf(module));
        }
        return held;
    }

    /** The lines for whose days not all rows are held, in their order. */
    private static Map<Line, Measured> notKnown(Indicator<CareBook> indicator, CareBook book, Asked asked) {
        var lines = new LinkedHashMap<Line, Measured>();
        for (Line line : indicator.definition().lines()) {
            Period needed = indicator.needs(asked, line);
            if (!book.coverage().includesAll(needed.from(), needed.lastDay())) {
                lines.put(line, new Measured(line, notKnown(book.coverage(), needed, "Rows", "")));
                continue;
            }
            for (String module : indicator.modules()) {
                Coverage held = book.coverageOf(module);
                if (!held.includesAll(needed.from(), needed.lastDay())) {
                    lines.put(line, new Measured(line, notKnown(held, needed, "Rows of " + module, module + " of ")));
                    break;
                }
            }
        }
        return lines;
    }

    private static List<Measured> every(Definition definition, Measure answer) {
        return definition.lines().stream()
                .map(line -> new Measured(line, answer))
                .toList();
    }

    private static Measure notMeasured(ValidOn valid, LocalDate day) {
        return new Measure.NotMeasured("This is measured on 31 March only.", valid.lastOnOrBefore(day));
    }

    /**
     * @param what the rows of which some are missing
     * @param part {@code OC2 of }, where a part of the return would tell; else empty
     */
    private static Measure notKnown(Coverage held, Period needed, String what, String part) {
        var missing = new ArrayList<ReportingYear>();
        for (LocalDate day = firstMissing(held, needed.from());
                day.isBefore(needed.to());
                day = firstMissing(held, day)) {
            missing.add(ReportingYear.of(day));
            day = ReportingYear.of(day).period().to();
        }
        return new Measure.NotKnown(
                held.isEmpty()
                        ? part.isEmpty() ? "No return is held yet." : "%s are not held yet.".formatted(what)
                        : "%s are held for %s only.".formatted(what, spans(held)),
                part + returns(missing));
    }

    private static LocalDate firstMissing(Coverage held, LocalDate from) {
        LocalDate day = from;
        for (Period span = held.spanOf(day); span != null; span = held.spanOf(day)) {
            if (span.isOpen()) {
                return LocalDate.MAX;
            }
            day = span.to();
        }
        return day;
    }

    private static String spans(Coverage held) {
        return held.spans().stream()
                .map(span -> span.isOpen()
                        ? "%s on".formatted(span.from())
                        : "%s to %s".formatted(span.from(), span.lastDay()))
                .collect(Collectors.joining(" and "));
    }

    private static String returns(List<ReportingYear> years) {
        if (years.size() == 1) {
            return "the %s return".formatted(years.get(0).label());
        }
        String last = years.get(years.size() - 1).label();
        return "the %s and %s returns"
                .formatted(
                        years.subList(0, years.size() - 1).stream()
                                .map(ReportingYear::label)
                                .collect(Collectors.joining(", ")),
                        last);
    }
}
