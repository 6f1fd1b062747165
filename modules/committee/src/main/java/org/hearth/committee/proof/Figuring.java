package org.hearth.committee.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock.Row;
import org.hearth.core.api.pack.PackBlock.Table;

/** What checks of figures ask of cells again and again. */
final class Figuring {
    private Figuring() {}

    static boolean isCount(Figure figure) {
        return figure.value() != null
                && figure.denominator() == null
                && figure.unit().isCount();
    }

    static boolean isPercent(Figure figure) {
        return figure.value() != null && (figure.unit() == Unit.PERCENT || figure.unit() == Unit.PERCENT_OF_POPULATION);
    }

    /** The figure with a value that stands in the cell, or {@code null}. */
    static Figure figure(Cell cell) {
        return cell instanceof Figure figure && figure.value() != null ? figure : null;
    }

    /** Rows and columns alike: each with what its cells are called. The first name is the line's own. */
    static Stream<Line> lines(Table table) {
        var lines = new ArrayList<Line>();
        for (Row row : table.rows()) {
            var cells = new ArrayList<Named>();
            for (int c = 0; c < row.cells().size() && c + 1 < table.columns().size(); c++) {
                cells.add(new Named(
                        table.columns().get(c + 1).heading(), row.cells().get(c)));
            }
            lines.add(new Line(row.header(), cells));
        }
        for (int c = 1; c < table.columns().size(); c++) {
            int column = c - 1;
            lines.add(new Line(
                    table.columns().get(c).heading(),
                    table.rows().stream()
                            .filter(row -> column < row.cells().size())
                            .map(row -> new Named(row.header(), row.cells().get(column)))
                            .toList()));
        }
        return lines.stream();
    }

    record Line(String name, List<Named> cells) {}

    record Named(String name, Cell cell) {}

    /** As printed in words: 70.8, 1,204. */
    static String printed(BigDecimal value) {
        return value.scale() <= 0 ? "%,d".formatted(value.longValue()) : value.toPlainString();
    }

    static BigDecimal share(long numerator, long denominator, int places) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
    }
}
