package org.hearth.fostering.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;

/** What blocks print: the rows of a table as text, each count by its coordinates, and whether what is said of counts holds. */
final class Printed {
    private Printed() {}

    static PackBlock.Table table(String key, List<PackBlock> blocks) {
        return all(PackBlock.Table.class, blocks).stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static <T> List<T> all(Class<T> kind, List<PackBlock> blocks) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static List<String> row(String header, PackBlock.Table table) {
        return table.rows().stream()
                .filter(row -> row.header().equals(header))
                .flatMap(row -> row.cells().stream())
                .map(Printed::text)
                .toList();
    }

    private static String text(Cell cell) {
        if (!(cell instanceof Cell.Figure figure)) {
            return ((Cell.Text) cell).words();
        }
        return figure.value() == null ? figure.instead() : figure.value().toPlainString();
    }

    static Map<Coordinates, Long> counts(List<PackBlock> blocks) {
        var counts = new HashMap<Coordinates, Long>();
        all(PackBlock.Table.class, blocks).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell instanceof Cell.Figure figure && figure.value() != null)
                .map(Cell.Figure.class::cast)
                .forEach(figure -> {
                    if (figure.denominator() != null) {
                        counts.put(figure.at().numerator(), figure.numerator());
                        counts.put(figure.at().denominator(), figure.denominator());
                    } else {
                        counts.put(
                                figure.unit().isCount()
                                        ? figure.at()
                                        : figure.at().numerator(),
                                figure.numerator());
                    }
                });
        return counts;
    }

    static boolean isOf(Relation relation, Map<Coordinates, Long> counts) {
        return counts.keySet().containsAll(relation.whole()) && counts.keySet().containsAll(relation.parts());
    }

    static boolean holds(Relation relation, Map<Coordinates, Long> counts) {
        long whole = relation.whole().stream().mapToLong(counts::get).sum();
        long parts = relation.parts().stream().mapToLong(counts::get).sum();
        return relation.rest() == Relation.Rest.NONE ? whole == parts : whole >= parts;
    }
}
