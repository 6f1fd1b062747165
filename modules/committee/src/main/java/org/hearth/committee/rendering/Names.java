package org.hearth.committee.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearth.committee.frozen.Frozen;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cell.Figure;
import org.hearth.core.api.pack.Cell.Text;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.Relation;

/** What figures are called in the paper: the table's row and, where it tells more, its column. */
public final class Names {
    private static final String IN_THE_QUARTER = ", in the quarter";
    private static final String IN_THE_YEAR = ", in the year";

    /** A row of a table that goes by days, months or quarters: what it tells of stands above it. */
    private static final Pattern PERIOD = Pattern.compile("(?:Three months to )?(?:\\d{1,2} )?\\p{Lu}\\p{L}+ \\d{4}");

    private final Map<Coordinates, String> names = new HashMap<>();

    private Names() {}

    public static Names of(Frozen frozen) {
        var names = new Names();
        frozen.sections().forEach(section -> names.add(section.blocks()));
        // after all others, so that nothing the public reads is called as it is called for members
        frozen.sections().forEach(section -> section.blocks().forEach(block -> {
            if (block instanceof PackBlock.Exempt exempt) {
                names.add(exempt.blocks());
            }
        }));
        return names;
    }

    private void add(List<PackBlock> blocks) {
        blocks.forEach(block -> {
            if (block instanceof PackBlock.Table table) {
                table.rows().forEach(row -> add(table, row));
            }
        });
    }

    public String of(Coordinates at) {
        String name = names.get(at);
        if (name != null) {
            return name;
        }
        if (at.part().containsKey(Relation.REST)) {
            return of(without(at, Relation.REST)) + ", those left over";
        }
        if (at.part().containsKey("of")) {
            return of(without(at, "of")) + ", " + at.part().get("of");
        }
        return at.line()
                + at.part().entrySet().stream()
                        .map(part -> ", " + part.getKey() + " " + part.getValue())
                        .collect(java.util.stream.Collectors.joining());
    }

    private static Coordinates without(Coordinates at, String dimension) {
        var parts = new TreeMap<>(at.part());
        parts.remove(dimension);
        return new Coordinates(at.line(), at.day(), parts);
    }

    private void add(PackBlock.Table table, PackBlock.Row row) {
        boolean reference = table.columns().get(0).heading().equals("Ref");
        String name =
                reference && row.cells().get(0) instanceof Text text ? row.header() + " " + text.words() : row.header();
        boolean period = PERIOD.matcher(row.header()).matches();
        boolean quarters = row.cells().stream().anyMatch(cell -> cell instanceof Figure figure && isQuarter(figure));
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Figure figure) {
                var at = figure.at();
                String column = table.columns().get(i + 1).heading();
                if (period) {
                    names.putIfAbsent(at, table.caption() + ": " + inASentence(column));
                    continue;
                }
                boolean plain = at.part().isEmpty()
                        || row.cells().get(0) instanceof Text && !at.part().containsKey("of");
                String own = quarters && !isQuarter(figure) ? name.replace(IN_THE_QUARTER, IN_THE_YEAR) : name;
                names.putIfAbsent(at, plain ? own : own + ", " + inASentence(column));
            }
        }
    }

    /** "To 31 March 2025" as "to 31 March 2025". */
    private static String inASentence(String heading) {
        return heading.isEmpty() ? heading : heading.substring(0, 1).toLowerCase(Locale.UK) + heading.substring(1);
    }

    private static boolean isQuarter(Figure figure) {
        return figure.at().part().containsKey("over");
    }
}
