package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;

/** No table is empty, and each chart has its figures in a table: whoever cannot see the chart reads those. */
@ApplicationScoped
class TablesAndCharts implements PublicationCheck {
    @Override
    public String key() {
        return "completeness.tables";
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "No table is empty, and every chart has its figures in a table.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        var inPublic = printed(paper.publicTables());
        var anywhere = printed(paper.tables());
        paper.sections().forEach(section -> {
            section.tables()
                    .filter(TablesAndCharts::isEmpty)
                    .forEach(table -> problems.add(Problem.block(
                            Place.table(section.key(), table.key()),
                            "%s: the table \"%s\" is empty. Say in a sentence that there is nothing to show, or take it out."
                                    .formatted(section.title(), table.caption()))));
            section.charts().forEach(chart -> {
                var printed = section.blocks().contains(chart) ? inPublic : anywhere;
                var cells = chart.series().stream()
                        .flatMap(series -> series.cells().stream())
                        .toList();
                if (cells.isEmpty() || chart.categories().isEmpty()) {
                    problems.add(Problem.block(
                            Place.section(section.key()),
                            "%s: the chart \"%s\" has no data. Take it out."
                                    .formatted(section.title(), chart.title())));
                } else if (!printed.containsAll(cells)) {
                    problems.add(Problem.block(
                            Place.section(section.key()),
                            "%s: the chart \"%s\" shows what stands in no table. Who cannot see it would not know: print the figures beneath it."
                                    .formatted(section.title(), chart.title())));
                }
            });
        });
        return problems;
    }

    private static Set<Cell.Coordinates> printed(Stream<Table> tables) {
        return ComposedPaper.figures(tables).map(Cell.Figure::at).collect(Collectors.toSet());
    }

    private static boolean isEmpty(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell instanceof Cell.Text text && text.words().isBlank());
    }
}
