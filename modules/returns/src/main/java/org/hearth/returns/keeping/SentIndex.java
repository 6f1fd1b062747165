package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Text;
import org.jdbi.v3.core.Jdbi;

/**
 * Where the rows of a file stand, by child: for each block the first and the last child in it. A file that is kept never
 * changes, so this is read once and holds for good; it is a few letters for some hundred rows.
 */
final class SentIndex {
    private static final String CHILD = "CHILD";

    /** So many children are remembered by name, for those who ask for some, whoever they are. */
    private static final int SOME = 12;

    private final int child;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> some = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> byColumn = new HashMap<>();
    private final List<String> header;

    /** A block of a run, which reaches from the one child to the other. */
    private record Part(SentRows.BlockKey key, String first, String last) {
        boolean mayHold(String child) {
            return first.compareTo(child) <= 0 && child.compareTo(last) <= 0;
        }
    }

    /** Reads the whole file. */
    SentIndex(Jdbi jdbi, KeptFile file) {
        header = Cells.unpack(file.headerRow()).stream()
                .map(name -> Text.strip(name).toUpperCase(Locale.ROOT))
                .toList();
        child = header.indexOf(CHILD);
        SentRows.blocks(jdbi, file.id(), (key, rows) -> {
            String first = null;
            String last = null;
            for (ReadRow row : rows) {
                String named = child(row);
                first = first == null || named.compareTo(first) < 0 ? named : first;
                last = last == null || named.compareTo(last) > 0 ? named : last;
                if (some.size() < SOME && row.usable()) {
                    some.add(named);
                }
            }
            if (first != null) {
                parts.add(new Part(key, first, last));
            }
        });
    }

    /** A cell as children's and pupils' numbers are joined by: in capitals, without what stands around it. */
    static String joined(String cell) {
        return Text.capitals(Text.strip(cell));
    }

    /** The child whom the row names in its own cells, whether or not it could be used. */
    String child(ReadRow row) {
        return cell(row, child);
    }

    private static String cell(ReadRow row, int position) {
        return position < 0 ? "" : joined(Cells.at(row.cells(), position));
    }

    /** The blocks that may hold rows of these children, in the order of the file's runs. */
    List<SentRows.BlockKey> blocks(Collection<String> children) {
        return parts.stream()
                .filter(part -> children.stream().anyMatch(part::mayHold))
                .map(Part::key)
                .toList();
    }

    /** Some children whom rows that can be used name; the same each time. */
    Set<String> some() {
        return some;
    }

    /** The children in whose rows one of these values stands in the column. Read from the whole file when first asked. */
    synchronized Set<String> whoSent(Jdbi jdbi, KeptFile file, String column, Collection<String> values) {
        Map<String, Set<String>> children = byColumn.computeIfAbsent(column, each -> read(jdbi, file, each));
        var found = new LinkedHashSet<String>();
        values.forEach(value -> found.addAll(children.getOrDefault(value, Set.of())));
        return found;
    }

    private Map<String, Set<String>> read(Jdbi jdbi, KeptFile file, String column) {
        int position = header.indexOf(column);
        var children = new HashMap<String, Set<String>>();
        SentRows.blocks(
                jdbi,
                file.id(),
                (key, rows) -> rows.forEach(row -> {
                    String value = cell(row, position);
                    if (!value.isEmpty()) {
                        // nearly always one: a set that holds one and nothing else is small
                        children.merge(value, Set.of(child(row)), SentIndex::both);
                    }
                }));
        return children;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
