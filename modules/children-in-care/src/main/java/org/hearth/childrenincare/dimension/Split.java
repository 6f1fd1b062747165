package org.hearth.childrenincare.dimension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.dimension.Dimension.Part;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;

/**
 * One figure in parts, by one dimension or by two. Every entry of its lists stands in exactly one part; where the figure
 * tells on which day each thing counted happened, that day decides, else the day that is asked for. Of a figure that is not
 * known or not measured there are no parts.
 */
public final class Split {
    /** The only column of a figure that is split by one dimension. */
    private static final Part WHOLE = new Part("", "");

    private final Measured figure;
    private final List<Part> rows;
    private final List<Part> columns;
    private final Map<String, Map<String, Lists>> cells = new LinkedHashMap<>();

    /**
     * What stands in one part.
     *
     * @param numerator   those counted, also where nobody stands below the line and there is no figure of the part
     * @param denominator those below the line; empty for a count
     * @param measure     the figure of the part, made as that of the whole is
     */
    public record Cell(List<ChildHistory> numerator, List<ChildHistory> denominator, Measure measure) {}

    private record Lists(List<ChildHistory> numerator, List<ChildHistory> denominator) {
        Lists() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Lists other) {
            numerator.addAll(other.numerator);
            denominator.addAll(other.denominator);
        }
    }

    /** One entry of a list, with the parts it stands in. */
    private record Entry(ChildHistory child, Part row, Part column) {}

    private Split(Measured figure, Dimension first, Dimension second, List<Entry> above, List<Entry> below) {
        this.figure = figure;
        above.forEach(entry -> lists(entry).numerator().add(entry.child()));
        below.forEach(entry -> lists(entry).denominator().add(entry.child()));
        var all = new ArrayList<>(above);
        all.addAll(below);
        boolean isTold = isTold();
        this.rows = isTold ? inOrder(first, all.stream().map(Entry::row).toList()) : List.of();
        this.columns = second == null
                ? List.of(WHOLE)
                : isTold ? inOrder(second, all.stream().map(Entry::column).toList()) : List.of();
    }

    /**
     * @param day    the asked day, by which those are judged who are counted as of it
     * @param second {@code null} to split by one dimension
     */
    public static Split of(CareBook book, Measured figure, LocalDate day, Dimension first, Dimension second) {
        var when = figure.occasions();
        return new Split(
                figure,
                first,
                second,
                entries(
                        book,
                        ChildHistory.of(figure.measure().numerator()),
                        when == null ? null : when.numerator(),
                        day,
                        first,
                        second),
                entries(
                        book,
                        ChildHistory.of(figure.measure().denominator()),
                        when == null ? null : when.denominator(),
                        day,
                        first,
                        second));
    }

    /** Whether there is a figure to split, be it of nobody. */
    public boolean isTold() {
        return !(figure.measure() instanceof Measure.NotKnown) && !(figure.measure() instanceof Measure.NotMeasured);
    }

    /** The parts of the first dimension: its own in their order, then those that were found, most first. */
    public List<Part> rows() {
        return rows;
    }

    /** The parts of the second dimension; one part without a name where there is none. */
    public List<Part> columns() {
        return columns;
    }

    /**
     * One part; of a rate, whose population is not held by part, of a median and of a mean it is counted only.
     *
     * @param row    a part's key; {@code null} for all
     * @param column likewise
     */
    public Cell cell(String row, String column) {
        var found = new Lists();
        (row == null ? cells.values() : List.of(cells.getOrDefault(row, Map.of())))
                .forEach(inRow -> (column == null ? inRow.values() : List.of(inRow.getOrDefault(column, new Lists())))
                        .forEach(found::add));
        return new Cell(found.numerator(), found.denominator(), measure(found));
    }

    /** Whether something stands below the line of each part. */
    public boolean hasDenominator() {
        Measure measure = figure.measure();
        return measure instanceof Measure.Share
                || measure instanceof Measure.Net
                || measure instanceof Measure.Ratio
                || measure instanceof Measure.NotApplicable;
    }

    /** In what a part is counted: as the whole is, except where a part can only be counted. */
    public Unit unit() {
        return isCountedOnly() ? Unit.CHILDREN : figure.line().unit();
    }

    /** Whether the parts are counts though the whole is none: of a rate, a median and a mean. */
    public boolean isCountedOnly() {
        Measure whole = figure.measure();
        return whole instanceof Measure.Rate || whole instanceof Measure.Median || whole instanceof Measure.Mean;
    }

    private Measure measure(Lists of) {
        Measure whole = figure.measure();
        if (whole instanceof Measure.None) {
            return whole;
        }
        if (whole instanceof Measure.Share) {
            return Measure.share(of.numerator(), of.denominator());
        }
        if (whole instanceof Measure.Net) {
            return new Measure.Net(of.numerator(), of.denominator());
        }
        if (whole instanceof Measure.Ratio) {
            return of.denominator().isEmpty()
                    ? new Measure.NotApplicable()
                    : new Measure.Ratio(of.numerator(), of.denominator());
        }
        return new Measure.Count(of.numerator());
    }

    private Lists lists(Entry entry) {
        return cells.computeIfAbsent(entry.row().key(), none -> new LinkedHashMap<>())
                .computeIfAbsent(entry.column().key(), none -> new Lists());
    }

    private static List<Entry> entries(
            CareBook book,
            List<ChildHistory> children,
            List<LocalDate> days,
            LocalDate day,
            Dimension first,
            Dimension second) {
        var entries = new ArrayList<Entry>(children.size());
        for (int i = 0; i < children.size(); i++) {
            var moment = Moment.of(book, children.get(i), days == null ? day : days.get(i));
            entries.add(new Entry(moment.child(), first.of(moment), second == null ? WHOLE : second.of(moment)));
        }
        return entries;
    }

    /** A council may have had two names; it is one part. */
    private static List<Part> inOrder(Dimension dimension, List<Part> found) {
        var parts = new LinkedHashMap<String, Part>();
        dimension.parts().forEach(part -> parts.put(part.key(), part));
        var times = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, Part>();
        for (Part part : found) {
            times.merge(part.key(), 1, Integer::sum);
            others.putIfAbsent(part.key(), part);
        }
        others.values().stream()
                .sorted(Comparator.comparing(Split::isLast)
                        .thenComparing(part -> -times.get(part.key()))
                        .thenComparing(Part::name)
                        .thenComparing(Part::key))
                .forEach(part -> parts.putIfAbsent(part.key(), part));
        return List.copyOf(parts.values());
    }

    private static boolean isLast(Part part) {
        return part.equals(Part.NOT_KNOWN) || part.equals(Part.NOT_IN_CARE);
    }
}
