package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.PublishedElsewhere;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The scorecard of Appendix A by the groups of committee-pack.md section 6, each in two tables so that they can be read on
 * an upright page: how the figures moved, and what stands behind them. Each row says over which days it counts. What
 * happens is counted over the quarter that ends on the day, and for a year-end over the whole year, so that like stands
 * beside like.
 */
@ApplicationScoped
class Scorecard implements PackSection {
    private static final String NET_CHANGE = "CIC-05";
    private static final String NOT_COMPARABLE = "Not comparable";

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
        var blocks = new ArrayList<PackBlock>();
        blocks.add(inCare(asAt, sheets.get(asAt)));
        blocks.add(new PackBlock.Paragraph(
                ("This quarter is the three months to %s, the previous quarter those to %s, and the same quarter last year"
                                + " those to %s. Year-ends are 31 March. A row tells of"
                                + " the last day of each, unless it says that it counts in the quarter or in the year; under"
                                + " the year-ends it then counts the whole year. The direction of travel is against the"
                                + " previous quarter, and for what counts in the year against the year before.")
                        .formatted(
                                PackDays.inFull(asAt),
                                PackDays.inFull(days.previousQuarter()),
                                PackDays.inFull(days.sameQuarterLastYear()))));
        for (ScorecardRow.Group group : ScorecardRow.groups(sheets.get(asAt))) {
            blocks.add(new PackBlock.Heading(3, group.title()));
            blocks.add(movement(group, days, sheets));
            // nothing stands behind a part but the count itself
            if (!group.rows().stream().allMatch(ScorecardRow::isPart)) {
                blocks.add(background(group, asAt, sheets.get(asAt)));
            }
        }
        blocks.add(new PackBlock.Commentary(
                "scorecard.headlines", "What improved, what worsened, what needs a decision", true));
        return blocks;
    }

    /** With the rate where there is a population to reckon it by. */
    private static PackBlock inCare(LocalDate asAt, Figures.Sheet sheet) {
        String counted = "The council looked after {0} children on " + PackDays.inFull(asAt);
        var count = new Coordinates(CareRelations.IN_CARE, asAt);
        String hidden = "How many children the council looked after is not shown.";
        return sheet.line("CIC-02").measure() instanceof Measure.Rate
                ? new PackBlock.Finding(
                        "scorecard.in-care",
                        counted + ", {1} for every 10,000 children in its area.",
                        List.of(count, new Coordinates("CIC-02", asAt)),
                        hidden)
                : new PackBlock.Finding("scorecard.in-care", counted + ".", List.of(count), hidden);
    }

    private PackBlock movement(ScorecardRow.Group group, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        return new PackBlock.Table(
                "scorecard.movement." + key(group),
                group.title() + ": how the figures moved",
                List.of(
                        new Column("Indicator", 28, false),
                        new Column("Good is", 9, false),
                        new Column("Year-end " + days.yearEndBeforeLast().getYear(), 10, true),
                        new Column("Year-end " + days.lastYearEnd().getYear(), 10, true),
                        new Column("Same quarter last year", 10, true),
                        new Column("Previous quarter", 10, true),
                        new Column("This quarter", 10, true),
                        new Column("Direction of travel", 13, false)),
                group.rows().stream()
                        .map(row -> new PackBlock.Row(name(row, days.asAt(), sheets), movement(row, days, sheets)))
                        .toList(),
                -1,
                -1,
                unexplained(group, days, sheets));
    }

    /**
     * Why the net change is not those who came less those who left. How many are not known stays out of it: taken from
     * the figures above it would tell what is withheld of them.
     */
    private static String unexplained(ScorecardRow.Group group, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        if (group.rows().stream().noneMatch(row -> row.line().equals(NET_CHANGE))) {
            return null;
        }
        var columns = new ArrayList<String>();
        for (LocalDate yearEnd : List.of(days.yearEndBeforeLast(), days.lastYearEnd())) {
            if (isUnexplained(sheets.get(yearEnd), Over.YEAR_TO_DATE)) {
                columns.add("year-end " + yearEnd.getYear());
            }
        }
        var quarters = new LinkedHashMap<String, LocalDate>();
        quarters.put("same quarter last year", days.sameQuarterLastYear());
        quarters.put("previous quarter", days.previousQuarter());
        quarters.put("this quarter", days.asAt());
        quarters.forEach((column, day) -> {
            if (isUnexplained(sheets.get(day), Over.QUARTER)) {
                columns.add(column);
            }
        });
        return columns.isEmpty()
                ? null
                : ("Net change counts everyone who came into the count or went out of it. Of some children the records begin or"
                                + " stop without saying that care did: how they came or left is not known, and net change"
                                + " need not be those who came less those who left. This is so under %s.")
                        .formatted(String.join(", ", columns));
    }

    private static boolean isUnexplained(Figures.Sheet sheet, Over over) {
        var net = sheet.line(NET_CHANGE, over);
        return net.measure() instanceof Measure.Net && net.notKnown() > 0;
    }

    private PackBlock background(ScorecardRow.Group group, LocalDate asAt, Figures.Sheet sheet) {
        return new PackBlock.Table(
                "scorecard.behind." + key(group),
                group.title() + ": what stands behind this quarter's figures",
                List.of(
                        new Column("Indicator", 30, false),
                        new Column("Numerator", 11, true),
                        new Column("Denominator", 12, true),
                        new Column("Published elsewhere", 24, false),
                        new Column("Definition and note", 23, false)),
                group.rows().stream()
                        .map(row ->
                                new PackBlock.Row(name(row, asAt, Map.of(asAt, sheet)), background(row, asAt, sheet)))
                        .toList(),
                -1,
                -1,
                "Published figures are annual, for the day or year named. They are context, not targets.");
    }

    private static String key(ScorecardRow.Group group) {
        return group.title().toLowerCase(Locale.UK).replace(' ', '-');
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = new PackDays(asAt).all();
        return days.stream()
                .flatMap(day -> CareRelations.on(day, days).stream())
                .toList();
    }

    private List<Cell> movement(ScorecardRow row, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        var cells = new ArrayList<Cell>();
        cells.add(Cells.text(
                sheets.get(days.asAt()).line(row.line()).line().direction().goodIs()));
        for (LocalDate yearEnd : List.of(days.yearEndBeforeLast(), days.lastYearEnd())) {
            cells.add(figure(row, yearEnd, Over.YEAR_TO_DATE, sheets.get(yearEnd)));
        }
        for (LocalDate day : List.of(days.sameQuarterLastYear(), days.previousQuarter(), days.asAt())) {
            cells.add(figure(row, day, over(row), sheets.get(day)));
        }
        cells.add(direction(row, days, sheets));
        return cells;
    }

    /** Over which days a column that is no year-end counts. */
    private Over over(ScorecardRow row) {
        return kind(row).isOfQuarters() ? Over.QUARTER : Over.YEAR_TO_DATE;
    }

    private static Cell.Figure figure(ScorecardRow row, LocalDate day, Over over, Figures.Sheet sheet) {
        Measured measured = sheet.line(row.line(), over);
        if (!row.isPart()) {
            return Cells.of(measured, day, over);
        }
        var at = new Coordinates(row.line(), day).with(row.dimension(), row.part());
        return part(row, measured)
                .map(part -> Cells.count(at, part.members(), "not-known".equals(row.part())))
                .orElseGet(() ->
                        new Cell.Figure(at, null, Unit.CHILDREN, null, null, false, Cells.NOT_AVAILABLE, List.of()));
    }

    private static Optional<Measured.Part> part(ScorecardRow row, Measured measured) {
        return measured.parts(row.dimension()).stream()
                .filter(part -> part.key().equals(row.part()))
                .findFirst();
    }

    /** CP3 Times a child came into care, in the quarter. */
    private String name(ScorecardRow row, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        Measured measured = sheets.get(asAt).line(row.line());
        String name = row.isPart()
                ? measured.line().name() + ": "
                        + part(row, measured).map(Measured.Part::name).orElse(row.part())
                : measured.line().name() + unit(measured.line());
        String period =
                switch (kind(row)) {
                    case SNAPSHOT -> "";
                    case FLOW -> ", in the quarter";
                    case YEAR_TO_DATE -> name.contains("year to date") ? "" : ", year to date";
                    case YEAR -> name.contains("in the year") ? "" : ", in the year";
                    case TWO_YEARS -> name.contains("in two years") ? "" : ", in two years";
                    case COHORT -> ", of those of the quarter a year before";
                };
        return (row.cp() + " " + name + period).strip();
    }

    private static String unit(Line line) {
        return switch (line.unit()) {
            case PERCENT, PERCENT_OF_POPULATION -> " (%)";
            case PER_10_000 -> line.name().contains("10,000") ? "" : " (per 10,000)";
            default -> "";
        };
    }

    private Cell direction(ScorecardRow row, PackDays days, Map<LocalDate, Figures.Sheet> sheets) {
        var over = over(row);
        var now = figure(row, days.asAt(), over, sheets.get(days.asAt()));
        LocalDate earlierDay =
                switch (kind(row)) {
                    case SNAPSHOT, FLOW, COHORT -> days.previousQuarter();
                    case YEAR_TO_DATE, YEAR, TWO_YEARS -> days.sameQuarterLastYear();
                };
        var earlier = figure(row, earlierDay, over, sheets.get(earlierDay));
        var line = sheets.get(days.asAt()).line(row.line()).line();
        var direction = DirectionOfTravel.of(line.direction(), line.unit(), point(now), point(earlier));
        if (!direction.isComparable()) {
            return Cells.text(NOT_COMPARABLE);
        }
        String words = direction.arrow().sign() + " " + direction.words();
        return new Cell.Derived(words, List.of(now.at(), earlier.at()), NOT_COMPARABLE);
    }

    private static DirectionOfTravel.Point point(Cell.Figure figure) {
        return new DirectionOfTravel.Point(figure.value(), figure.denominator());
    }

    private List<Cell> background(ScorecardRow row, LocalDate asAt, Figures.Sheet sheet) {
        var over = over(row);
        Measured measured = sheet.line(row.line(), over);
        var cells = new ArrayList<Cell>();
        var at = Cells.over(new Coordinates(row.line(), asAt), over);
        Measure measure = measured.measure();
        if (row.isPart()) {
            cells.add(figure(row, asAt, over, sheet));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        } else if (measure instanceof Measure.Share || measure instanceof Measure.Ratio) {
            cells.add(Cells.count(at.numerator(), measure.numerator()));
            cells.add(Cells.count(at.denominator(), measure.denominator()));
        } else if (measure instanceof Measure.Rate rate) {
            cells.add(Cells.count(at.numerator(), rate.numerator()));
            cells.add(Cells.text("%,d".formatted(rate.population())));
        } else if (measure instanceof Measure.Count) {
            cells.add(Cells.of(measured, asAt, over));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        } else {
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
            cells.add(Cells.text(Cells.NOT_APPLICABLE));
        }
        cells.add(row.isPart() ? Cells.text(Cells.NOT_APPLICABLE) : published(row, measured, at));
        cells.add(Cells.text(note(row, measured)));
        return cells;
    }

    /** With ours in whole numbers, where the figures that it is rounded from are shown. */
    private Cell published(ScorecardRow row, Measured measured, Coordinates at) {
        var published = PublishedElsewhere.beside(comparators, kind(row), row.line(), over(row), at.day());
        if (published.isEmpty()) {
            return Cells.text(Cells.NOT_AVAILABLE);
        }
        var ours = published.oursAlike(measured);
        if (ours.isEmpty()) {
            return Cells.text(published.words());
        }
        var restsOn = measured.measure() instanceof Measure.Share
                ? List.of(at, at.numerator(), at.denominator())
                : List.of(at, at.numerator());
        return new Cell.Derived(
                "Ours as a whole number: %s. %s".formatted(ours.get(), published.words()), restsOn, published.words());
    }

    /** Which line of the definitions it is, and what a reader must know of it. */
    private static String note(ScorecardRow row, Measured measured) {
        String more = "";
        if (measured.measure() instanceof Measure.NotMeasured not) {
            more = not.lastValid() == null ? not.why() : "Not measured; last valid " + PackDays.inFull(not.lastValid());
        } else if (measured.measure() instanceof Measure.NotKnown not) {
            more = not.why();
        } else if (measured.measure() instanceof Measure.Rate rate) {
            more = "Population: " + rate.populationSource();
        } else if (measured.notKnown() > 0 && !row.isPart()) {
            more = "Some could not be judged";
        }
        return more.isEmpty() ? row.line() : row.line() + ". " + more;
    }

    private Definition.PeriodKind kind(ScorecardRow row) {
        var definition = definition(row.line());
        return definition.periodOf(definition.line(row.line()));
    }

    private Definition definition(String line) {
        String ref = line.contains(".") ? line.substring(0, line.indexOf('.')) : line;
        return figures.definitions().stream()
                .filter(definition -> definition.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + ref));
    }
}
