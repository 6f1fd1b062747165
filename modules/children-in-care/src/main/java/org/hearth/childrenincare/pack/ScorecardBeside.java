package org.hearth.childrenincare.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Benchmarks;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.EquivalentNumber;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.PublishedElsewhere;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.platform.api.documents.Block.Column;

/**
 * How this quarter's figures stand beside those of other councils, for the rows of which something is published. It is
 * context; nothing is rated by it.
 */
final class ScorecardBeside {
    private final ScorecardCells cells;
    private final Benchmarks benchmarks;
    private final Population population;

    ScorecardBeside(ScorecardCells cells, Benchmarks benchmarks, Population population) {
        this.cells = cells;
        this.benchmarks = benchmarks;
        this.population = population;
    }

    /** All groups in one table: of few lines anything is published. Nothing where it is of none. */
    List<PackBlock> blocks(List<ScorecardRow.Group> groups) {
        var rows = new ArrayList<PackBlock.Row>();
        var alone = new ArrayList<String>();
        groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> !row.isPart())
                .forEach(row -> {
                    var beside = benchmarks.beside(row.line(), cells.asAt());
                    if (!beside.groups().isEmpty()) {
                        rows.add(new PackBlock.Row(cells.name(row), row(row, beside)));
                    } else if (!beside.others().isEmpty()) {
                        alone.add("%s: %s".formatted(cells.name(row), others(beside)));
                    }
                });
        var blocks = new ArrayList<PackBlock>();
        if (rows.isEmpty() && alone.isEmpty()) {
            return blocks;
        }
        blocks.add(new PackBlock.Heading(3, "Beside other councils"));
        if (!rows.isEmpty()) {
            blocks.add(table(rows));
        }
        if (!alone.isEmpty()) {
            blocks.add(new PackBlock.Paragraph(
                    "Of the council alone is published: %s.".formatted(String.join("; ", alone))));
        }
        return blocks;
    }

    /** Where what stands beside ours was published, each once. */
    static List<String> sources(List<ScorecardRow.Group> groups, Benchmarks benchmarks, LocalDate asAt) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> !row.isPart())
                .map(row -> benchmarks.beside(row.line(), asAt))
                .flatMap(beside -> Stream.concat(beside.groups().stream(), beside.others().stream()))
                .map(Comparator::source)
                .distinct()
                .toList();
    }

    private static PackBlock table(List<PackBlock.Row> rows) {
        return new PackBlock.Table(
                "scorecard.beside",
                "Figures published of others, and how many children their rates would be here",
                List.of(
                        new Column("Indicator", 20, false),
                        new Column("Statistical neighbours", 14, false),
                        new Column("England", 14, false),
                        new Column("Region", 14, false),
                        new Column("Equivalent number of children", 16, false),
                        new Column("Note", 22, false)),
                rows,
                -1,
                -1,
                "Each published figure is for the day or year named. They are context, not targets.");
    }

    private static String others(Benchmarks.Beside beside) {
        return beside.others().stream()
                .map(one -> "%s %s".formatted(one.area(), Benchmarks.words(one, false)))
                .collect(Collectors.joining(", "));
    }

    private List<Cell> row(ScorecardRow row, Benchmarks.Beside beside) {
        return List.of(
                figure(beside.neighbours() == null ? null : beside.neighbours().figure()),
                figure(beside.england()),
                figure(beside.region()),
                Cells.text(equivalent(beside)),
                note(row, beside));
    }

    /** England's alone. */
    Cell england(ScorecardRow row) {
        return figure(benchmarks.beside(row.line(), cells.asAt()).england());
    }

    /** Beside a figure of another day than a year's end what is published once a year says that it is. */
    private Cell figure(Comparator published) {
        if (published == null) {
            return Cells.text(Cells.NOT_AVAILABLE);
        }
        boolean inYear = !ValidOn.MARCH_31.includes(cells.asAt());
        return Cells.text(Benchmarks.words(published, inYear && ValidOn.MARCH_31.includes(published.day())));
    }

    /** How many children each of their rates would be here, with the population it takes. */
    private String equivalent(Benchmarks.Beside beside) {
        var estimate = population.childrenOn(cells.asAt());
        var numbers = beside.groups().stream()
                .flatMap(one -> estimate
                        .flatMap(children -> EquivalentNumber.of(one, children))
                        .map(number -> "%s: %,d".formatted(one.area(), number.children()))
                        .stream())
                .collect(Collectors.joining("; "));
        return numbers.isEmpty()
                ? Cells.NOT_APPLICABLE
                : "%s; rate times %,d children over 10,000 (%s)"
                        .formatted(
                                numbers,
                                estimate.orElseThrow().children(),
                                estimate.orElseThrow().words());
    }

    /** With ours in whole numbers, where the figures that it is rounded from are shown. */
    private Cell note(ScorecardRow row, Benchmarks.Beside beside) {
        var words = new ArrayList<String>();
        if (beside.neighbours() != null) {
            words.add(beside.neighbours().who());
        }
        if (beside.whyNeighbours() != null) {
            words.add(beside.whyNeighbours());
        }
        if (!beside.others().isEmpty()) {
            words.add(others(beside) + ".");
        }
        words.addAll(beside.notes());
        var all = new ArrayList<Comparator>(beside.groups());
        all.addAll(beside.others());
        var published = published(row, all);
        if (!published.warning().isEmpty()) {
            words.add(published.warning());
        }
        String alone = words.isEmpty() ? Cells.NOT_APPLICABLE : String.join(" ", words);
        Measured measured = cells.measured(row);
        var ours = published.oursAlike(measured);
        if (ours.isEmpty()) {
            return Cells.text(alone);
        }
        var at = cells.now(row).at();
        var restsOn = measured.measure() instanceof Measure.Share
                ? List.of(at, at.numerator(), at.denominator())
                : List.of(at, at.numerator());
        words.add(0, "Ours as a whole number: %s.".formatted(ours.get()));
        return new Cell.Derived(String.join(" ", words), restsOn, alone);
    }

    private PublishedElsewhere published(ScorecardRow row, List<Comparator> all) {
        var kind = cells.kind(row);
        boolean wholeYear = row.over() == Over.YEAR_TO_DATE && ValidOn.MARCH_31.includes(cells.asAt());
        return new PublishedElsewhere(all, kind.isSinceApril() && !wholeYear, kind.isSinceApril());
    }
}
