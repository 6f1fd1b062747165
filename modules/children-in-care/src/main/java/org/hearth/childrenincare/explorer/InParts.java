package org.hearth.childrenincare.explorer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.childrenincare.dimension.Dimension;
import org.hearth.childrenincare.dimension.Dimension.Part;
import org.hearth.childrenincare.dimension.Split;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.pages.Days;

/**
 * A figure on a day in its parts, and the same on other days.
 *
 * @param over    over which days it is counted, where it is of what happens
 * @param days    the days that are shown after one another, the asked day last; only the asked day of a figure that is split
 *                by two dimensions
 * @param earlier the day it is compared with; {@code null} for a figure that is split by two
 * @param by      the dimension whose parts are the rows
 * @param and     the dimension whose parts are the columns; {@code null} where there is none
 */
record InParts(
        Definition definition,
        Line line,
        AsAt asAt,
        Over over,
        List<LocalDate> days,
        LocalDate earlier,
        Dimension by,
        Dimension and,
        Map<LocalDate, Measured> figures,
        Map<LocalDate, Split> splits,
        Coverage coverage) {

    /** What every page and file of it says. */
    static final String MARKING = "Working paper, not for publication: numbers are not withheld however small";

    /**
     * One part.
     *
     * @param months  its value on each of the days
     * @param across  its values in the parts of the second dimension; empty where there is none
     * @param earlier {@code null} for a figure that is split by two
     */
    record Row(Part part, Value now, Value earlier, List<Value> months, List<Value> across) {}

    static InParts of(
            CareBook book,
            Figures.Series series,
            Line line,
            AsAt asAt,
            Over over,
            List<LocalDate> days,
            LocalDate earlier,
            Dimension by,
            Dimension and) {
        var figures = new LinkedHashMap<LocalDate, Measured>();
        var splits = new LinkedHashMap<LocalDate, Split>();
        for (LocalDate day : series.answers().keySet()) {
            Measured figure = series.line(line.key(), day);
            figures.put(day, figure);
            splits.put(day, Split.of(book, figure, day, by, and));
        }
        return new InParts(
                series.definition(), line, asAt, over, days, earlier, by, and, figures, splits, series.coverage());
    }

    Measured figure() {
        return figures.get(asAt.day());
    }

    Split split() {
        return splits.get(asAt.day());
    }

    /** Whether there is a figure to split on the day. */
    boolean isTold() {
        return split().isTold();
    }

    boolean isCrossed() {
        return and != null;
    }

    /** The rows, with parts at the end that were there on another day only. */
    List<Row> rows() {
        var parts = new LinkedHashMap<String, Part>();
        split().rows().forEach(part -> parts.put(part.key(), part));
        if (isTold()) {
            splits.values().forEach(other -> other.rows().forEach(part -> parts.putIfAbsent(part.key(), part)));
        }
        return parts.values().stream().map(part -> row(part, part.key())).toList();
    }

    /** Everyone, whatever part they stand in. */
    Row all() {
        return row(new Part("", "All"), null);
    }

    /** The parts of the second dimension; empty where there is none. */
    List<Part> columns() {
        return isCrossed() ? split().columns() : List.of();
    }

    /** {@code Children in care by age and sex}. */
    String title() {
        String title = "%s by %s".formatted(line.name(), lower(by.name()));
        return isCrossed() ? "%s and %s".formatted(title, lower(and.name())) : title;
    }

    String period() {
        return InWords.period(definition.periodOf(line), asAt, over);
    }

    /** By which day each stands in a part: the asked day, or that of what happened. */
    String judged() {
        var occasions = figure().occasions();
        return occasions == null
                ? "Everyone stands in the part they belonged to on %s.".formatted(Days.inWords(asAt.day()))
                : "Each stands in the part they belonged to %s. What happened to a child more than once is counted as often."
                        .formatted(occasions.when());
    }

    /** Of what the parts are, where they cannot be what the whole is; {@code null} otherwise. */
    String countedOnly() {
        if (figure().measure() instanceof Measure.Rate) {
            return "The parts are numbers of children: how many children of each part live in the area is not held, so they have no rate.";
        }
        return split().isCountedOnly()
                ? "The parts are numbers of children; the value is of all of them together."
                : null;
    }

    /** How many could not be judged at all; {@code null} for none. */
    String notKnown() {
        return figure().notKnown() == 0
                ? null
                : "For %,d it is not known whether they belong in the figure.".formatted(figure().notKnown());
    }

    private Row row(Part part, String key) {
        var months = new ArrayList<Value>();
        var across = new ArrayList<Value>();
        if (isCrossed()) {
            columns().forEach(column -> across.add(value(asAt.day(), key, column.key())));
        } else {
            days.forEach(day -> months.add(value(day, key, null)));
        }
        return new Row(
                part, value(asAt.day(), key, null), earlier == null ? null : value(earlier, key, null), months, across);
    }

    private Value value(LocalDate day, String row, String column) {
        Split split = splits.get(day);
        return new Value(split.cell(row, column), split.hasDenominator(), split.unit());
    }

    /** For the middle of a sentence; what begins with a name of its own is none of the dimensions. */
    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }
}
