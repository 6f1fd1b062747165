package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The scorecard of Appendix A, in two tables so that each can be read on an upright page: how the figures moved, and what
 * stands behind them. The rows and their CP references are those of committee-pack.md section 6 as far as this module
 * measures them. What accumulates runs from 1 April and is compared with the same point last year.
 */
@ApplicationScoped
class Scorecard implements PackSection {

    /** A row: the committee's own reference and the line that feeds it, or one part of that line. */
    private record Entry(String cp, String line, String dimension, String part) {
        Entry(String cp, String line) {
            this(cp, line, null, null);
        }

        String ref() {
            return cp.isEmpty() ? line : cp + " " + line;
        }
    }

    private final Figures figures;
    private final Comparators comparators;

    Scorecard() {
        this(null, null);
    }

    @Inject
    Scorecard(Figures figures, Comparators comparators) {
        this.figures = figures;
        this.comparators = comparators;
    }

    @Override
    public String key() {
        return "children-in-care.scorecard";
    }

    @Override
    public String title() {
        return "Scorecard";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return new PackDays(asAt).all();
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = new PackDays(asAt);
        var moved = new ArrayList<PackBlock.Row>();
        var behind = new ArrayList<PackBlock.Row>();
        for (Entry entry : entries(sheets.get(asAt))) {
            moved.add(new PackBlock.Row(entry.ref(), movement(entry, days, sheets)));
            behind.add(new PackBlock.Row(entry.ref(), background(entry, asAt, sheets.get(asAt))));
        }
        var inCare = new Coordinates(CareRelations.IN_CARE, asAt);
        return List.of(
                new PackBlock.Finding(
                        "scorecard.in-care",
                        "The council looked after {0} children on " + PackDays.words(asAt) + ", {1} of every 10,000.",
                        List.of(inCare, new Coordinates("CIC-02", asAt)),
                        "How many children the council looked after is not shown."),
                new PackBlock.Table(
                        "scorecard.movement",
                        "How the figures moved",
                        List.of(
                                new Column("Ref", 10, false),
                                new Column("Indicator", 24, false),
                                new Column(PackDays.words(days.yearEndBeforeLast()), 9, true),
                                new Column(PackDays.words(days.lastYearEnd()), 9, true),
                                new Column("Same quarter last year", 9, true),
                                new Column("Previous quarter", 9, true),
                                new Column("This quarter", 9, true),
                                new Column("Direction of travel", 15, false)),
                        moved,
                        -1,
                        -1,
                        "Same quarter last year is %s, previous quarter %s, this quarter %s. Lines that count what happened run from 1 April to the day (year to date) and are compared with the same point last year; the others are compared with the previous quarter."
                                .formatted(
                                        PackDays.words(days.sameQuarterLastYear()),
                                        PackDays.words(days.previousQuarter()),
                                        PackDays.words(asAt))),
                new PackBlock.Table(
                        "scorecard.behind",
                        "What stands behind this quarter's figures",
                        List.of(
                                new Column("Ref", 10, false),
                                new Column("Indicator", 22, false),
                                new Column("Good is", 8, false),
                                new Column("Unit", 9, false),
                                new Column("Numerator", 10, true),
                                new Column("Denominator", 11, true),
                                new Column("Compare", 18, false),
                                new Column("Note", 14, false)),
                        behind,
                        -1,
                        -1,
                        "Comparators are published figures for the year named and are context, not targets."),
                new PackBlock.Commentary("scorecard.headlines", "What improved, what worsened, what needs a decision"));
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = new PackDays(asAt).all();
        return days.stream()
                .flatMap(day -> CareRelations.on(day, days).stream())
                .toList();
    }

    private List<Cell> movement(Entry entry, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        var cells = new ArrayList<Cell>();
        cells.add(Cells.text(name(entry, sheets.get(days.asAt()))));
        for (LocalDate day : List.of(
                days.yearEndBeforeLast(),
                days.lastYearEnd(),
                days.sameQuarterLastYear(),
                days.previousQuarter(),
                days.asAt())) {
            cells.add(figure(entry, day, sheets.get(day)));
        }
        cells.add(direction(entry, days, sheets));
        return cells;
    }

    private static Cell.Figure figure(Entry entry, LocalDate day, Figures.Sheet sheet) {
        Measured measured = sheet.line(entry.line());
        if (entry.dimension() == null) {
            return Cells.of(measured, day);
        }
        var at = new Coordinates(entry.line(), day).with(entry.dimension(), entry.part());
        return part(entry, measured)
                .map(part -> Cells.count(at, part.members(), "not-known".equals(entry.part())))
                .orElseGet(() ->
                        new Cell.Figure(at, null, Unit.CHILDREN, null, null, false, Cells.NOT_AVAILABLE, List.of()));
    }

    private static java.util.Optional<Measured.Part> part(Entry entry, Measured measured) {
        return measured.parts(entry.dimension()).stream()
                .filter(part -> part.key().equals(entry.part()))
                .findFirst();
    }

    private static String name(Entry entry, Figures.Sheet sheet) {
        Measured measured = sheet.line(entry.line());
        return entry.dimension() == null
                ? measured.line().name()
                : measured.line().name() + ": "
                        + part(entry, measured).map(Measured.Part::name).orElse(entry.part());
    }

    private Cell direction(Entry entry, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        var now = figure(entry, days.asAt(), sheets.get(days.asAt()));
        LocalDate earlierDay =
                DirectionOfTravel.comparedWith(definition(entry.line()).period(), days.asAt());
        if (!sheets.containsKey(earlierDay)) {
            return Cells.text("Not comparable");
        }
        var earlier = figure(entry, earlierDay, sheets.get(earlierDay));
        var line = sheets.get(days.asAt()).line(entry.line()).line();
        var direction = DirectionOfTravel.of(line.direction(), line.unit(), point(now), point(earlier));
        if (!direction.isComparable()) {
            return Cells.text("Not comparable");
        }
        String words = direction.arrow().sign() + " " + direction.words();
        return new Cell.Derived(words, List.of(now.at(), earlier.at()), "Not comparable");
    }

    private static DirectionOfTravel.Point point(Cell.Figure figure) {
        return new DirectionOfTravel.Point(figure.value(), figure.denominator());
    }

    private List<Cell> background(Entry entry, LocalDate asAt, Figures.Sheet sheet) {
        Measured measured = sheet.line(entry.line());
        var cells = new ArrayList<Cell>();
        cells.add(Cells.text(name(entry, sheet)));
        cells.add(Cells.text(measured.line().direction().word()));
        cells.add(Cells.text(measured.line().unit().sign()));
        var at = new Coordinates(entry.line(), asAt);
        Measure measure = measured.measure();
        boolean quotient = measure instanceof Measure.Share || measure instanceof Measure.Ratio;
        if (entry.dimension() != null) {
            cells.add(figure(entry, asAt, sheet));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        } else if (quotient) {
            cells.add(Cells.count(at.numerator(), measure.numerator()));
            cells.add(Cells.count(at.denominator(), measure.denominator()));
        } else if (measure instanceof Measure.Rate rate) {
            cells.add(Cells.count(at.numerator(), rate.numerator()));
            cells.add(Cells.text("%,d".formatted(rate.population())));
        } else if (measure instanceof Measure.Count) {
            cells.add(Cells.of(measured, asAt));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        } else {
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        }
        cells.add(Cells.text(entry.dimension() == null ? compared(entry.line(), asAt) : Cells.NOT_APPLICABLE));
        cells.add(Cells.text(note(entry, measured, asAt)));
        return cells;
    }

    private String compared(String line, LocalDate asAt) {
        String words = comparators.of(line, asAt).stream()
                .filter(one -> one.kind() != Comparators.Kind.TARGET)
                .map(one -> "%s %s (%s)".formatted(one.area(), one.value().toPlainString(), one.period()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Cells.NOT_AVAILABLE : words;
    }

    private String note(Entry entry, Measured measured, LocalDate asAt) {
        if (measured.measure() instanceof Measure.NotMeasured not) {
            return not.lastValid() == null ? not.why() : "Not measured; last valid " + PackDays.words(not.lastValid());
        }
        if (measured.measure() instanceof Measure.NotKnown not) {
            return not.why();
        }
        if (measured.measure() instanceof Measure.Rate rate) {
            return "Population: " + rate.populationSource();
        }
        var kind = definition(entry.line()).period();
        if (kind == Definition.PeriodKind.FLOW) {
            return DirectionOfTravel.isSmallNumbersSoFar(kind, asAt)
                    ? "Year to date; small numbers so far"
                    : "Year to date";
        }
        return measured.notKnown() > 0 && entry.dimension() == null ? "Some could not be judged" : "";
    }

    private Definition definition(String line) {
        String ref = line.contains(".") ? line.substring(0, line.indexOf('.')) : line;
        return figures.definitions().stream()
                .filter(definition -> definition.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + ref));
    }

    /** The rows in the committee's order; every placement group that the line PLA-01 has is a row. */
    private static List<Entry> entries(Figures.Sheet sheet) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("CP1", "CIC-01"));
        entries.add(new Entry("CP2", "CIC-02"));
        entries.add(new Entry("CP3", "CIC-03.events"));
        entries.add(new Entry("", "CIC-03.persons"));
        entries.add(new Entry("CP3", "CIC-04.events"));
        entries.add(new Entry("", "CIC-04.persons"));
        entries.add(new Entry("", "CIC-05"));
        entries.add(new Entry("CP3", "CIC-05.ratio"));
        entries.add(new Entry("CP4", "CIC-06.count"));
        entries.add(new Entry("CP4", "CIC-06.share"));
        entries.add(new Entry("CP4", "CIC-06.of-population"));
        sheet.line("CIC-07").parts("age").forEach(part -> entries.add(new Entry("", "CIC-07", "age", part.key())));
        entries.add(new Entry("CP6", "PLA-02"));
        entries.add(new Entry("CP7", "PLA-03.in-house"));
        entries.add(new Entry("CP7", "PLA-03.in-house-excluding-kin"));
        entries.add(new Entry("CP8", "PLA-03.agency"));
        entries.add(new Entry("", "PLA-03.other-council"));
        sheet.answers().stream()
                .map(measured -> measured.line().key())
                .filter(key -> key.startsWith("PLA-01."))
                .forEach(key -> entries.add(new Entry(key.equals("PLA-01.childrens-homes") ? "CP10" : "", key)));
        entries.add(new Entry("CP13", "OOC-01"));
        entries.add(new Entry("CP14", "OOC-03"));
        entries.add(new Entry("CP14", "OOC-02"));
        entries.add(new Entry("CP17", "STA-01"));
        entries.add(new Entry("CP18", "STA-02"));
        return entries;
    }
}
