package org.hearth.committee.rendering;

import java.util.HashMap;
import java.util.Map;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.Cell.Text;
import org.hearth.core.api.pack.PackBlock;

/** What figures are called in the paper: the table's row and, where it tells more, its column. */
public final class Names {
    private final Map<Coordinates, String> names = new HashMap<>();

    private Names() {}

    public static Names of(Frozen frozen) {
        var names = new Names();
        frozen.sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                table.rows().forEach(row -> names.add(table, row));
            }
        }));
        return names;
    }

    public String of(Coordinates at) {
        String name = names.get(at);
        if (name != null) {
            return name;
        }
        if (at.part().containsKey("of")) {
            var parts = new java.util.TreeMap<>(at.part());
            String of = parts.remove("of");
            return of(new Coordinates(at.line(), at.day(), parts)) + ", " + of;
        }
        return at.line()
                + at.part().entrySet().stream()
                        .map(part -> ", " + part.getKey() + " " + part.getValue())
                        .collect(java.util.stream.Collectors.joining());
    }

    private void add(PackBlock.Table table, PackBlock.Row row) {
        String name = row.cells().get(0) instanceof Text text ? row.header() + " " + text.words() : row.header();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Figure figure) {
                var at = figure.at();
                String column = table.columns().get(i + 1).heading();
                boolean plain = at.part().isEmpty()
                        || row.cells().get(0) instanceof Text && !at.part().containsKey("of");
                names.putIfAbsent(at, plain ? name : name + ", " + column.toLowerCase(java.util.Locale.UK));
            }
        }
    }
}
