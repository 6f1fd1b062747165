package org.hearth.committee.frozen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;

/** Which indicators a paper tells of, so that it defines these and no others, however many the catalogue has. */
final class Indicators {
    private Indicators() {}

    /** Those of which a cell tells a line: {@code PLA-03} where one is of {@code PLA-03.in-house}. */
    static List<Definition> toldOf(List<Frozen.Section> sections, List<Definition> definitions) {
        var lines = linesOf(sections);
        return definitions.stream()
                .filter(definition -> definition.lines().stream().anyMatch(line -> lines.contains(line.key())))
                .toList();
    }

    private static Set<String> linesOf(List<Frozen.Section> sections) {
        var lines = new HashSet<String>();
        sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Indicators::cells)
                .map(Coordinates::line)
                .forEach(lines::add);
        return lines;
    }

    private static Stream<Coordinates> cells(PackBlock block) {
        if (block instanceof PackBlock.Table table) {
            return table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(Indicators::cells);
        }
        if (block instanceof PackBlock.Finding finding) {
            return finding.refersTo().stream();
        }
        return block instanceof PackBlock.Chart chart
                ? chart.series().stream().flatMap(series -> series.cells().stream())
                : Stream.empty();
    }

    private static Stream<Coordinates> cells(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return Stream.of(figure.at());
        }
        return cell instanceof Cell.Derived derived ? derived.restsOn().stream() : Stream.empty();
    }
}
