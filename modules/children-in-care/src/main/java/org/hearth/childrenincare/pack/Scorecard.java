package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The scorecard of Appendix A by the groups of committee-pack.md section 6. All its columns together are too wide for an
 * upright page and too long to be heard, so each group has parallel tables with the same rows: how the figures moved, and
 * what stands behind them and how they are rated. Each row says over which days it counts. What happens is counted over the
 * quarter that ends on the day, and for a year-end over the whole year, so that like stands beside like. After the groups
 * come the lines of which something is published beside other councils, the quarters by which chance is told from special
 * causes, and the references of which nothing is held yet.
 */
@ApplicationScoped
class Scorecard implements PackSection {
    private static final String NET_CHANGE = "CIC-05";
    private static final String NOT_COMPARABLE = "Not comparable: withheld";

    private final Figures figures;
    private final Benchmarks benchmarks;
    private final Targets targets;
    private final Population population;

    Scorecard() {
        this(null, null, null, null);
    }

    @Inject
    Scorecard(Figures figures, Benchmarks benchmarks, Targets targets, Population population) {
        this.figures = figures;
        this.benchmarks = benchmarks;
        this.targets = targets;
        this.population = population;
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
        var cells = new ScorecardCells(figures.definitions(), days, sheets);
        var inForce = targets.on(asAt, sheets.get(asAt).asAt().knownAt());
        var ratings = new ScorecardRatings(cells, inForce);
        var groups = ScorecardLines.groups(sheets, days);
        var blocks = new ArrayList<PackBlock>();
        blocks.add(inCare(asAt, sheets.get(asAt)));
        howToRead(days).forEach(words -> blocks.add(new PackBlock.Paragraph(words)));
        for (ScorecardRow.Group group : groups) {
            blocks.add(new PackBlock.Heading(3, group.title()));
            blocks.add(movement(group, cells, inForce));
            // nothing stands behind a part but the count itself
            if (!group.rows().stream().allMatch(ScorecardRow::isPart)) {
                blocks.add(ratings.table(group, key(group)));
                ratings.notKnown(group, key(group)).ifPresent(blocks::add);
            }
        }
        blocks.addAll(new ScorecardBeside(cells, benchmarks, population).blocks(groups));
        blocks.addAll(new ScorecardQuarters(cells, figures, inForce).blocks(groups));
        notMeasured(ScorecardLines.missing(sheets, days), blocks);
        blocks.add(new PackBlock.Commentary(
                "scorecard.headlines", "What improved, what worsened, what needs a decision", true));
        return blocks;
    }

    @Override
    public List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return ScorecardBeside.sources(ScorecardLines.groups(sheets, new PackDays(asAt)), benchmarks, asAt);
    }

    /** What a reader needs to rate every row again. */
    private static List<String> howToRead(PackDays days) {
        return List.of(
                ("This quarter is the three months to %s, the previous quarter those to %s, and the same quarter last year"
                                + " those to %s. Year-ends are 31 March. A row tells of"
                                + " the last day of each, unless it says that it counts in the quarter or in the year; under"
                                + " the year-ends it then counts the whole year. The direction of travel is against the"
                                + " previous quarter, and for what counts in the year against the year before. Similar means"
                                + " that the change is too small to make anything of: less than half a percentage point, or"
                                + " than one child more or fewer would make. The data note has the exact rule. Where the target is a range, nearer to it"
                                + " is better, and anywhere within it is similar. With fewer than %d below either line"
                                + " nothing is compared, unless the row says another number. Both denominators stand in the"
                                + " second table.")
                        .formatted(
                                PackDays.inFull(days.asAt()),
                                PackDays.inFull(days.previousQuarter()),
                                PackDays.inFull(days.sameQuarterLastYear()),
                                DirectionOfTravel.MINIMUM_DENOMINATOR),
                ("A rating sets this quarter against the target that held on the day: ● green meets it, ▲ amber is short"
                                + " of it by no more than the tolerance, ■ red is short by more, and ○ is not rated, with"
                                + " the reason. Getting better does not lift a rating. With fewer than %d below the line"
                                + " nothing is rated.")
                        .formatted(Target.MINIMUM));
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

    private static PackBlock movement(ScorecardRow.Group group, ScorecardCells cells, Targets.InForce inForce) {
        PackDays days = cells.days();
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
                        .map(row -> new PackBlock.Row(cells.name(row), movement(row, cells, inForce)))
                        .toList(),
                -1,
                -1,
                unexplained(group, days, cells.sheets()));
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

    /** Every reference stands in the paper: those of which a line is not held, and what would tell. */
    private static void notMeasured(List<ScorecardLines.Missing> missing, List<PackBlock> blocks) {
        if (missing.isEmpty()) {
            return;
        }
        blocks.add(new PackBlock.Heading(3, "Not yet measured by the council"));
        blocks.add(new PackBlock.Table(
                "scorecard.not-measured",
                "Not measured, and what would tell",
                List.of(
                        new Column("Indicator", 46, false),
                        new Column("What the council does not hold yet", 54, false)),
                missing.stream()
                        .map(one -> new PackBlock.Row(one.ref() + " " + one.title(), List.of(Cells.text(one.why()))))
                        .toList(),
                -1,
                -1,
                null));
    }

    private static String key(ScorecardRow.Group group) {
        return group.title().toLowerCase(Locale.UK).replace(' ', '-');
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return relations(asAt);
    }

    /** How the counts of all its rows hang together. */
    static List<Relation> relations(LocalDate asAt) {
        var days = new PackDays(asAt);
        var sideBySide = days.all();
        var relations = new ArrayList<Relation>();
        sideBySide.forEach(day -> {
            relations.addAll(CareRelations.on(day, sideBySide));
            relations.addAll(ScorecardRelations.on(day));
        });
        relations.addAll(ScorecardRelations.ofQuarters(days.quarters()));
        relations.addAll(ScorecardRelations.sinceApril(days));
        return relations;
    }

    private static List<Cell> movement(ScorecardRow row, ScorecardCells cells, Targets.InForce inForce) {
        PackDays days = cells.days();
        var all = new ArrayList<Cell>();
        all.add(Cells.text(goodIs(row, cells, inForce)));
        for (LocalDate yearEnd : List.of(days.yearEndBeforeLast(), days.lastYearEnd())) {
            all.add(cells.figure(row, yearEnd, Over.YEAR_TO_DATE));
        }
        for (LocalDate day : List.of(days.sameQuarterLastYear(), days.previousQuarter(), days.asAt())) {
            all.add(cells.figure(row, day, row.over()));
        }
        all.add(direction(row, cells, target(row, inForce)));
        return all;
    }

    private static String goodIs(ScorecardRow row, ScorecardCells cells, Targets.InForce inForce) {
        Target target = target(row, inForce);
        return target != null && target.isRange()
                ? "within range"
                : cells.line(row).direction().goodIs();
    }

    static Target target(ScorecardRow row, Targets.InForce inForce) {
        return row.isPart() ? null : inForce.of(row.line()).orElse(null);
    }

    /** Against the figure before, in words with its arrow. */
    static Cell direction(ScorecardRow row, ScorecardCells cells, Target target) {
        LocalDate earlierDay = cells.comparedWith(row);
        var now = cells.now(row);
        var earlier = cells.figure(row, earlierDay, row.over());
        var line = cells.line(row);
        var before = cells.sheets().get(earlierDay).line(row.line(), row.over());
        var broken = cells.breakBetween(row, earlierDay, cells.asAt());
        var direction = DirectionOfTravel.of(
                        line.direction(),
                        line.unit(),
                        ScorecardCells.point(now, cells.measured(row)),
                        ScorecardCells.point(earlier, before),
                        target)
                .unless(broken);
        var restsOn = Stream.of(now, earlier)
                .filter(figure -> figure.value() != null)
                .map(Cell.Figure::at)
                .toList();
        String words = direction.isComparable()
                ? direction.arrow().sign() + " " + direction.words()
                : "Not comparable: " + direction.why();
        // also why not: that there are too few to measure bounds what is withheld; a break tells of no figure
        return restsOn.isEmpty() || broken.isPresent()
                ? Cells.text(words)
                : new Cell.Derived(words, restsOn, NOT_COMPARABLE);
    }
}
