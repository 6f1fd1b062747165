package org.hearth.returns.checking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearth.returns.reading.Text;

/** Where the columns of a module stand in a file, its extra ones too. */
public final class SentColumns {
    private final int[] positions;
    private final int ownColumns;
    private final Set<Column> carried;

    /** @param header the file's header row, in its order */
    public SentColumns(Table<?> table, List<String> header) {
        List<String> names =
                header.stream().map(name -> Text.capitals(Text.strip(name))).toList();
        ownColumns = table.columns().size();
        positions = new int[ownColumns + table.extras().size()];
        carried = EnumSet.noneOf(Column.class);
        for (int i = 0; i < ownColumns; i++) {
            positions[i] = names.indexOf(table.columns().get(i).name());
        }
        for (int i = 0; i < table.extras().size(); i++) {
            Column extra = table.extras().get(i);
            positions[ownColumns + i] = names.indexOf(extra.name());
            if (positions[ownColumns + i] >= 0) {
                carried.add(extra);
            }
        }
    }

    /** Which of the module's {@link Table#extras extra columns} the file has. */
    public Set<Column> carried() {
        return carried;
    }

    /** How many cells a row must have for each of the return's columns to be among them. */
    public int least() {
        return Arrays.stream(positions, 0, ownColumns).max().orElse(-1) + 1;
    }

    /** The cells of a row in the order that {@link LoadedReturn.Builder#row} takes. */
    public Value[] values(List<String> cells, Value.Pool pool) {
        var own = new Value[positions.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = positions[i] >= 0 && positions[i] < cells.size() ? pool.of(cells.get(positions[i])) : Value.BLANK;
        }
        return own;
    }
}
