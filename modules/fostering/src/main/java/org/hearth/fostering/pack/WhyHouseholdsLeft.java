package org.hearth.fostering.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.platform.api.documents.Block.Column;

/** A few families with their reasons can be told apart: for members alone, so that the public gets every number of homes. */
final class WhyHouseholdsLeft {
    private static final String LINE = "FOS-11";

    private WhyHouseholdsLeft() {}

    static Optional<PackBlock> table(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        Measured left = sheets.get(asAt).line(LINE);
        if (!Topic.isTold(left) || left.measure().numerator().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<PackBlock.Row>();
        for (Measured.Part why : left.parts("reason")) {
            if (!why.members().isEmpty()) {
                rows.add(new PackBlock.Row(
                        why.name(), List.of(Cells.count(reason(asAt, why.key()), Unit.HOUSEHOLDS, why.members()))));
            }
        }
        rows.add(new PackBlock.Row("All that left", List.of(Cells.of(left, asAt, Over.YEAR_TO_DATE))));
        var table = new PackBlock.Table(
                "fostering.why-left",
                "Mainstream households that left since 1 April, by why",
                List.of(new Column("Why", 70, false), new Column("Households", 30, true)),
                rows,
                rows.size() - 1,
                -1,
                "Reasons for which no household left are not shown.");
        return Optional.of(new PackBlock.Exempt(List.of(table), List.of()));
    }

    static Coordinates all(LocalDate day) {
        return new Coordinates(LINE, day);
    }

    /** Each left for one reason. */
    static Relation adds(LocalDate day, Map<LocalDate, Figures.Sheet> sheets) {
        return Relation.sum(
                all(day),
                sheets.get(day).line(LINE).parts("reason").stream()
                        .map(why -> reason(day, why.key()))
                        .toList());
    }

    private static Coordinates reason(LocalDate day, String key) {
        return all(day).with(Cell.REASON, key);
    }
}
