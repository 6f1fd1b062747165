package org.hearth.committee.frozen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;

/** Which indicators a paper tells of, so that it defines these and no others, however many the catalogue has. */
final class Indicators {
    private Indicators() {}

    /** Their refs: {@code PLA-03} where a cell is of {@code PLA-03.in-house}. */
    static Set<String> toldOf(List<Frozen.Section> sections) {
        var refs = new HashSet<String>();
        sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Indicators::cells)
                .map(Coordinates::line)
                .forEach(line -> refs.add(line.contains(".") ? line.substring(0, line.indexOf('.')) : line));
        return refs;
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
