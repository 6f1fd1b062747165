package org.hearth.childrenincare.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.DirectionOfTravel;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.RunChart;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The quarters by which chance is told from special causes, with the flag of each line below them: all that it rests on is
 * printed. Quarters run down the page, so that five years of them can be read upright and aloud. A flag gives way where any
 * of its quarters is withheld.
 */
final class ScorecardQuarters {
    private static final int COLUMNS = 5;
    private static final String WITHHELD = "withheld";
    private static final String NONE = "-";

    private final ScorecardCells cells;
    private final Figures figures;
    private final Targets.InForce targets;
    private final Map<ScorecardRow, Map<LocalDate, Measured>> measured = new HashMap<>();

    /** @param figures measures the few lines by themselves: the many of all these days would not fit beside each other */
    ScorecardQuarters(ScorecardCells cells, Figures figures, Targets.InForce targets) {
        this.cells = cells;
        this.targets = targets;
        this.figures = figures;
    }

    /** Nothing where no quarter is held. */
    List<PackBlock> blocks(List<ScorecardRow.Group> groups) {
        var days = cells.days().quarters();
        var rows = groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.charted() && days.stream().anyMatch(day -> isKnown(row, day)))
                .toList();
        var quarters = days.stream()
                .filter(day -> rows.stream().anyMatch(row -> isKnown(row, day)))
                .toList();
        if (quarters.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<PackBlock>();
        blocks.add(new PackBlock.Heading(3, "Quarter by quarter: more than the usual ups and downs?"));
        blocks.add(new PackBlock.Paragraph(
                ("A figure goes up and down a little every quarter, and one move says little. %d quarters in a row on one side"
                                + " of the middle one (the median), or one outside the limits, is more than that and worth"
                                + " asking about, whether it is good or bad. The limits show how far the figure usually moves;"
                                + " the data note says how they are reckoned. The last row says whether the figure was"
                                + " \"worsening\" in this quarter and in the one before.")
                        .formatted(RunChart.RUN)));
        int tables = (rows.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < tables; i++) {
            var some = rows.subList(i * COLUMNS, Math.min(rows.size(), (i + 1) * COLUMNS));
            blocks.add(table(some, quarters, i + 1, tables));
        }
        return blocks;
    }

    private PackBlock table(List<ScorecardRow> some, List<LocalDate> quarters, int number, int of) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Quarter to", 16, false));
        some.forEach(row -> columns.add(new Column(cells.shortName(row), 84 / COLUMNS, true)));
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : quarters) {
            rows.add(new PackBlock.Row(
                    PackDays.inFull(day),
                    some.stream().map(row -> (Cell) figure(row, day)).toList()));
        }
        var charts = some.stream().map(row -> chart(row, quarters)).toList();
        rows.add(derived("Median", charts, chart -> number(chart.median())));
        rows.add(derived("Lower limit", charts, chart -> number(chart.lower())));
        rows.add(derived("Upper limit", charts, chart -> number(chart.upper())));
        rows.add(new PackBlock.Row(
                "More than usual?",
                charts.stream()
                        .map(one -> (Cell) new Cell.Derived(
                                one.chart().words(),
                                one.restsOn(),
                                WITHHELD,
                                one.chart().special() ? Cell.Sign.SPECIAL_CAUSE : null,
                                null))
                        .toList()));
        rows.add(new PackBlock.Row(
                "Worsening two quarters running", some.stream().map(this::twice).toList()));
        return new PackBlock.Table(
                "scorecard.quarters.%d".formatted(number),
                "Quarters, table %d of %d".formatted(number, of),
                columns,
                rows,
                -1,
                -1,
                noPoints(some, quarters));
    }

    /** Of which lines some quarters are passed over, and why; {@code null} for none. */
    private String noPoints(List<ScorecardRow> some, List<LocalDate> quarters) {
        String which = some.stream()
                .filter(row ->
                        quarters.stream().anyMatch(day -> measured(row, day).isMostlyNotKnown()))
                .map(ScorecardRow::cp)
                .collect(Collectors.joining(", "));
        return which.isEmpty()
                ? null
                : ("Quarters in which a figure is not known for more children than it counts are left out of its median, and limits,"
                                + " with those before them: so some of %s.")
                        .formatted(which);
    }

    private record Charted(RunChart chart, List<Coordinates> restsOn) {}

    private static PackBlock.Row derived(String header, List<Charted> charts, Function<RunChart, String> words) {
        return new PackBlock.Row(
                header,
                charts.stream()
                        .map(one -> (Cell) new Cell.Derived(words.apply(one.chart()), one.restsOn(), WITHHELD))
                        .toList());
    }

    /** It rests on three quarters whatever it says, so that it bounds none that is withheld. */
    private Cell twice(ScorecardRow row) {
        var days = cells.days().quarters();
        var last = days.subList(days.size() - 3, days.size());
        boolean worse = isWorse(row, last.get(1), last.get(0)) && isWorse(row, last.get(2), last.get(1));
        return new Cell.Derived(
                worse ? "yes" : "no",
                last.stream()
                        .map(day -> figure(row, day))
                        .filter(figure -> figure.value() != null)
                        .map(Cell.Figure::at)
                        .toList(),
                WITHHELD,
                worse ? Cell.Sign.WORSENED_TWICE : null,
                null);
    }

    private boolean isWorse(ScorecardRow row, LocalDate now, LocalDate before) {
        var line = cells.line(row);
        return DirectionOfTravel.of(
                                line.direction(),
                                line.unit(),
                                ScorecardCells.point(figure(row, now), measured(row, now)),
                                ScorecardCells.point(figure(row, before), measured(row, before)),
                                targets.of(row.line()).orElse(null))
                        .unless(cells.breakBetween(row, before, now))
                        .word()
                == DirectionOfTravel.Word.WORSENING;
    }

    private Charted chart(ScorecardRow row, List<LocalDate> quarters) {
        Unit unit = cells.line(row).unit();
        var values = new ArrayList<RunChart.Quarter>();
        var restsOn = new ArrayList<Coordinates>();
        for (LocalDate day : quarters) {
            if (cells.breakBetween(row, day, cells.asAt()).isPresent()) {
                // of another series
                continue;
            }
            var figure = figure(row, day);
            boolean isPoint = !measured(row, day).isMostlyNotKnown();
            values.add(new RunChart.Quarter(day, isPoint ? figure.value() : null));
            if (isPoint) {
                restsOn.add(figure.at());
            }
        }
        return new Charted(RunChart.of(unit, values), restsOn);
    }

    /** Not so where rows are not held; that nobody was counted is known. */
    private boolean isKnown(ScorecardRow row, LocalDate day) {
        Measure measure = measured(row, day).measure();
        return !(measure instanceof Measure.NotKnown) && !(measure instanceof Measure.NotMeasured);
    }

    private Cell.Figure figure(ScorecardRow row, LocalDate day) {
        return Cells.of(measured(row, day), day, row.over());
    }

    private Measured measured(ScorecardRow row, LocalDate day) {
        return measured.computeIfAbsent(row, this::series).get(day);
    }

    private Map<LocalDate, Measured> series(ScorecardRow row) {
        var days = cells.days().quarters();
        var series = figures.measure(
                cells.definition(row).ref(),
                days,
                row.over(),
                cells.sheet().asAt().knownAt());
        var byDay = new HashMap<LocalDate, Measured>();
        days.forEach(day -> byDay.put(day, series.line(row.line(), day)));
        return byDay;
    }

    private static String number(BigDecimal value) {
        return value == null ? NONE : value.toPlainString();
    }
}
