package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.platform.api.documents.Block.Column;

/**
 * The scorecard that members read first, on two pages at most: the rows that {@code pack/scorecard.csv} names headlines. Each
 * figure stands at the coordinates that it has in the scorecard in full, and is named, rated and compared by the same hands,
 * so that nothing is said twice otherwise and nothing more has to be withheld.
 */
@ApplicationScoped
class Headlines implements PackSection {
    private final Figures figures;
    private final Benchmarks benchmarks;
    private final Targets targets;
    private final Population population;

    Headlines() {
        this(null, null, null, null);
    }

    @Inject
    Headlines(Figures figures, Benchmarks benchmarks, Targets targets, Population population) {
        this.figures = figures;
        this.benchmarks = benchmarks;
        this.targets = targets;
        this.population = population;
    }

    @Override
    public String key() {
        return "children-in-care.headlines";
    }

    @Override
    public String title() {
        return "Headlines";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return new PackDays(asAt).all();
    }

    /** Those of a meeting on the day itself; a paper asks for those of its own. */
    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return writeFor(asAt, asAt, sheets);
    }

    @Override
    public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var days = new PackDays(asAt);
        var cells = new ScorecardCells(figures.definitions(), days, sheets);
        var rows = ScorecardLines.headlines(meeting, ScorecardLines.groups(sheets, days));
        var blocks = new ArrayList<PackBlock>();
        blocks.add(new PackBlock.Paragraph(
                "The lines that members look at first, as they stand on %s or over the time that each names. The scorecard has them all, with what stands behind each, and says how they are rated and compared."
                        .formatted(PackDays.inFull(asAt))));
        if (!rows.isEmpty()) {
            blocks.add(table(rows, cells, sheets.get(asAt)));
        }
        var without = ScorecardLines.headlinesWithout(rows, meeting);
        if (!without.isEmpty()) {
            blocks.add(
                    new PackBlock.Paragraph("Not yet measured by the council: %s. The scorecard says what would tell."
                            .formatted(String.join("; ", without))));
        }
        return blocks;
    }

    private PackBlock table(List<ScorecardRow> rows, ScorecardCells cells, Figures.Sheet sheet) {
        var inForce = targets.on(cells.asAt(), sheet.asAt().knownAt());
        var ratings = new ScorecardRatings(cells, inForce);
        var beside = new ScorecardBeside(cells, benchmarks, population);
        return new PackBlock.Table(
                "headlines",
                "Headlines at " + PackDays.inFull(cells.asAt()),
                List.of(
                        new Column("Indicator", 34, false),
                        new Column("This quarter", 8, true),
                        new Column("Target", 8, true),
                        new Column("Rating", 16, false),
                        new Column("Direction of travel", 18, false),
                        new Column("England", 16, false)),
                rows.stream()
                        .map(row -> new PackBlock.Row(
                                cells.name(row),
                                List.<Cell>of(
                                        cells.now(row),
                                        ratings.target(row),
                                        ratings.rating(row),
                                        Scorecard.direction(row, cells, Scorecard.target(row, inForce)),
                                        beside.england(row))))
                        .toList(),
                -1,
                -1,
                null);
    }

    @Override
    public List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return ScorecardBeside.sources(ScorecardLines.groups(sheets, new PackDays(asAt)), benchmarks, asAt);
    }

    /** The scorecard's: where it cannot be tied to the rest, neither can these. */
    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return Scorecard.relations(asAt);
    }
}
