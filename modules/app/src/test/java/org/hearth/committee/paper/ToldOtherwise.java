package org.hearth.committee.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.TopicPage;

/**
 * A section about another county: its words and the order of its rows as it writes them of that county's figures, its cells
 * with that county's numbers. What a section counts from the lives of children, and not from figures, it could not else
 * count: the other county is one of numbers.
 */
record ToldOtherwise(PackSection section, Map<Coordinates, Long> values) implements PackSection {

    @Override
    public String key() {
        return section.key();
    }

    @Override
    public String title() {
        return section.title();
    }

    @Override
    public String question() {
        return section.question();
    }

    @Override
    public List<TopicPage> gives() {
        return section.gives();
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return section.days(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return section.write(asAt, sheets).stream().map(this::otherwise).toList();
    }

    @Override
    public List<PackBlock> writeFor(LocalDate meeting, LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return section.writeFor(meeting, asAt, sheets).stream()
                .map(this::otherwise)
                .toList();
    }

    @Override
    public List<String> lines() {
        return section.lines();
    }

    @Override
    public List<String> sources(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return section.sources(asAt, sheets);
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        return section.relations(asAt, sheets);
    }

    private PackBlock otherwise(PackBlock block) {
        if (!(block instanceof PackBlock.Table table)) {
            return block;
        }
        return new PackBlock.Table(
                table.key(),
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new PackBlock.Row(
                                row.header(),
                                row.cells().stream().map(this::otherwise).toList()))
                        .toList(),
                table.totalRow(),
                table.totalColumn(),
                table.note());
    }

    private Cell otherwise(Cell cell) {
        if (!(cell instanceof Figure figure) || figure.value() == null) {
            return cell;
        }
        var at = figure.at();
        if (figure.numerator() == null) {
            return values.containsKey(at) ? like(figure, BigDecimal.valueOf(values.get(at)), null, null) : cell;
        }
        if (figure.denominator() != null) {
            Long above = values.get(at.numerator());
            Long below = values.get(at.denominator());
            return above == null || below == null ? cell : like(figure, quotient(figure, above, below), above, below);
        }
        boolean isCount =
                switch (figure.unit()) {
                    case CHILDREN, EVENTS, PLACEMENTS -> true;
                    default -> false;
                };
        Long count = values.get(isCount ? at : at.numerator());
        if (count == null) {
            return cell;
        }
        return like(figure, isCount ? BigDecimal.valueOf(count) : figure.value(), count, null);
    }

    private static BigDecimal quotient(Figure figure, long above, long below) {
        long scale = figure.unit() == Unit.RATIO ? 1 : 100;
        return below == 0
                ? figure.value()
                : BigDecimal.valueOf(above * scale)
                        .divide(BigDecimal.valueOf(below), figure.unit().places(), RoundingMode.HALF_UP);
    }

    private static Figure like(Figure figure, BigDecimal value, Long above, Long below) {
        return new Figure(
                figure.at(), value, figure.unit(), above, below, figure.notKnown(), figure.instead(), figure.members());
    }
}
