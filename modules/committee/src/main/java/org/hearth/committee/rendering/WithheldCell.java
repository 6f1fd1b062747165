package org.hearth.committee.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearth.committee.disclosure.Rule;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.PackBlock;

/**
 * A cell of a table that the public paper withholds: where it stands, in words, and the rule that hid it. Its number is not here.
 *
 * @param why the reason in a sentence
 */
public record WithheldCell(
        String section, String table, String row, String column, LocalDate day, Rule rule, String why) {

    /** By which rule a figure is withheld, and whether for a count of its own. */
    public record Because(Rule rule, boolean itself) {
        /** A share or rate is withheld with a count that it rests on. */
        public String words() {
            return itself ? rule.words() : "A count that it rests on is withheld. Of that count: " + rule.words();
        }
    }

    /** Why a figure is withheld; empty where it is printed, or has no value. */
    public static Optional<Because> because(Figure figure, Written written) {
        if (figure.value() == null) {
            return Optional.empty();
        }
        return PaperSystem.restsOn(figure).stream()
                .filter(written.withheld()::hides)
                .findFirst()
                .map(count -> new Because(written.withheld().by().get(count), count.equals(figure.at())));
    }

    /** Every one of a paper, in its order; the same figure as often as it is printed. */
    public static List<WithheldCell> of(Written written) {
        var cells = new ArrayList<WithheldCell>();
        var figures = written.frozen().figures();
        written.frozen().sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                table.rows().forEach(row -> {
                    for (int i = 0; i < row.cells().size(); i++) {
                        String column = table.columns().get(i + 1).heading();
                        of(row.cells().get(i), figures, written)
                                .map(one -> new WithheldCell(
                                        section.title(),
                                        table.caption(),
                                        name(table, row),
                                        column,
                                        one.day(),
                                        one.rule(),
                                        one.why()))
                                .ifPresent(cells::add);
                    }
                });
            }
        }));
        return cells;
    }

    private record Reason(LocalDate day, Rule rule, String why) {}

    private static Optional<Reason> of(Cell cell, Map<Coordinates, Figure> figures, Written written) {
        if (cell instanceof Figure figure) {
            return because(figure, written)
                    .map(because -> new Reason(figure.at().day(), because.rule(), because.words()));
        }
        if (cell instanceof Cell.Derived derived && !derived.words().equals(derived.otherwise())) {
            return derived.restsOn().stream()
                    .map(figures::get)
                    .filter(Objects::nonNull)
                    .flatMap(figure -> because(figure, written)
                            .map(because -> new Reason(
                                    figure.at().day(),
                                    because.rule(),
                                    "These words tell of a figure that is withheld. Of that figure: "
                                            + because.words()))
                            .stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static String name(PackBlock.Table table, PackBlock.Row row) {
        boolean reference = table.columns().get(0).heading().equals("Ref");
        return reference && row.cells().get(0) instanceof Cell.Text text
                ? row.header() + " " + text.words()
                : row.header();
    }
}
