package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.ComposedPaper;
import org.hearth.core.api.pack.PackBlock.Table;
import org.hearth.core.api.pack.PublicationCheck;

/**
 * Where a total of 100% is printed, its parts sum to 100 within half of the last place for each of them; and so do the shares
 * of one base in a table that prints the total as a count alone.
 */
@ApplicationScoped
class PartsOfAHundred implements PublicationCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String key() {
        return "logic.hundred";
    }

    @Override
    public Kind kind() {
        return Kind.LOGIC;
    }

    @Override
    public String passes() {
        return "Parts of 100% sum to 100 within rounding.";
    }

    @Override
    public List<Problem> look(ComposedPaper paper) {
        var problems = new ArrayList<Problem>();
        paper.sections().forEach(section -> section.tables().forEach(table -> {
            if (table.totalRow() >= 0 && table.totalRow() < table.rows().size()) {
                for (int c = 1; c < table.columns().size(); c++) {
                    int column = c - 1;
                    var cells = table.rows().stream()
                            .filter(row -> column < row.cells().size())
                            .map(row -> row.cells().get(column))
                            .toList();
                    compare(section.key(), table, table.columns().get(c).heading(), cells, table.totalRow(), problems);
                }
            }
            if (table.totalColumn() > 0) {
                table.rows()
                        .forEach(row -> compare(
                                section.key(), table, row.header(), row.cells(), table.totalColumn() - 1, problems));
            }
        }));
        return problems;
    }

    private static void compare(
            String section, Table table, String line, List<Cell> cells, int total, List<Problem> problems) {
        if (total >= cells.size()) {
            return;
        }
        Figure whole = Figuring.figure(cells.get(total));
        if (whole == null ? !areSharesOfOneBase(cells, total) : !isAHundred(whole)) {
            return;
        }
        var parts = new ArrayList<BigDecimal>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != total && cells.get(i) instanceof Figure part) {
                if (part.value() == null || !Figuring.isPercent(part)) {
                    return;
                }
                parts.add(part.value());
            }
        }
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int places = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var allowed = BigDecimal.valueOf(5, places + 1).multiply(BigDecimal.valueOf(parts.size()));
        if (!parts.isEmpty() && sum.subtract(HUNDRED).abs().compareTo(allowed) > 0) {
            problems.add(Problem.block(
                    Place.table(section, table.key()),
                    "%s, %s: the parts sum to %s%% and not to 100%%. Ask the analyst to look and measure again."
                            .formatted(table.caption(), line, Figuring.printed(sum))));
        }
    }

    private static boolean isAHundred(Figure whole) {
        return Figuring.isPercent(whole) && whole.value().compareTo(HUNDRED) == 0;
    }

    /** In a table with a total, every part of it stands; of the total itself no share is printed. */
    private static boolean areSharesOfOneBase(List<Cell> cells, int total) {
        if (!(cells.get(total) instanceof Cell.Text)) {
            return false;
        }
        var bases = new HashSet<Long>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != total) {
                Figure part = Figuring.figure(cells.get(i));
                bases.add(part == null || !Figuring.isPercent(part) ? null : part.denominator());
            }
        }
        return bases.size() == 1 && !bases.contains(null) && !bases.contains(0L);
    }
}
