package org.hearth.core.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Books;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/**
 * One indicator with the books that it reads. Before it is measured on one of them it is asked whether it can be measured
 * at all: whether the definition holds on the day (indicators.md 0.6), and whether the rows it rests on are held (GEN-17).
 */
final class Measuring<B> {
    private final Indicator<B> indicator;
    private final Books<B> books;

    Measuring(Indicator<B> indicator, Books<B> books) {
        this.indicator = indicator;
        this.books = books;
    }

    Indicator<B> indicator() {
        return indicator;
    }

    Books<B> books() {
        return books;
    }

    Definition definition() {
        return indicator.definition();
    }

    /** Whether some line of it counts what happens, over a quarter too. */
    boolean isOfQuarters() {
        return definition().lines().stream()
                .anyMatch(line -> definition().periodOf(line).isOfQuarters());
    }

    List<Measured> measure(Reading reading, Asked asked) {
        return measure(reading.of(books), asked);
    }

    List<Measured> measure(B book, Asked asked) {
        Definition definition = indicator.definition();
        if (!definition.validOn().includes(asked.day())) {
            return every(definition, notMeasured(definition.validOn(), asked.day()));
        }
        Map<Line, Measured> notKnown = notKnown(book, asked);
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
    Coverage restsOn(Reading reading) {
        B book = reading.of(books);
        Coverage held = indicator.coverage(book, books.coverage(book));
        for (String module : indicator.modules()) {
            held = held.and(((CareBook) book).coverageOf(module));
        }
        return held;
    }

    /** The lines for whose days not all rows are held, in their order. */
    private Map<Line, Measured> notKnown(B book, Asked asked) {
        var lines = new LinkedHashMap<Line, Measured>();
        Coverage all = books.coverage(book);
        for (Line line : indicator.definition().lines()) {
            Period needed = indicator.needs(asked, line);
            if (!all.includesAll(needed.from(), needed.lastDay())) {
                lines.put(line, new Measured(line, books.notKnown(book, needed)));
                continue;
            }
            for (String module : indicator.modules()) {
                CareBook care = (CareBook) book;
                if (!care.coverageOf(module).includesAll(needed.from(), needed.lastDay())) {
                    lines.put(line, new Measured(line, CareRows.notKnown(care, needed, module)));
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
}
