package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;

/** Components sum to the total that is printed with them, along rows and columns; reasons sum to the count. */
@ApplicationScoped
class TotalsAddUp implements PublicationCheck {
    @Override
    public String key() {
        return "arithmetic.totals";
    }

    @Override
    public Kind kind() {
        return Kind.ARITHMETIC;
    }

    @Override
    public String passes() {
        return "Every total is the sum of its parts.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables().forEach(table -> wrong(table)
                .forEach(words -> problems.add(Problem.block(Place.table(section.key(), table.key()), words)))));
        return problems;
    }

    private static Stream<String> wrong(Table table) {
        var wrong = new ArrayList<String>();
        if (table.totalColumn() > 0) {
            table.rows().forEach(row -> compare(table, row.header(), row.cells(), table.totalColumn() - 1, wrong));
        }
        if (table.totalRow() >= 0 && table.totalRow() < table.rows().size()) {
            for (int c = 1; c < table.columns().size(); c++) {
                int column = c - 1;
                if (table.rows().stream().allMatch(row -> row.cells().size() > column)) {
                    var cells = table.rows().stream()
                            .map(row -> row.cells().get(column))
                            .toList();
                    compare(table, table.columns().get(c).heading(), cells, table.totalRow(), wrong);
                }
            }
        }
        return wrong.stream();
    }

    private static void compare(Table table, String line, List<Cell> cells, int total, List<String> wrong) {
        if (total >= cells.size() || !(cells.get(total) instanceof Figure whole) || !Figuring.isCount(whole)) {
            return;
        }
        long sum = 0;
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            if (i == total || cells.get(i) instanceof Cell.Text || cells.get(i) instanceof Cell.Derived) {
                continue;
            }
            var part = (Figure) cells.get(i);
            if (part.value() == null) {
                return;
            }
            if (Figuring.isCount(part)) {
                sum += part.value().longValue();
                any = true;
            }
        }
        if (any && sum != whole.value().longValue()) {
            wrong.add(
                    "%s, %s: the parts add up to %,d and the total says %,d. Ask the analyst to look and measure again."
                            .formatted(table.caption(), line, sum, whole.value().longValue()));
        }
    }
}
