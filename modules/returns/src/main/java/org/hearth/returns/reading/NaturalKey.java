package org.hearth.returns.reading;

import java.util.List;
import java.util.function.IntFunction;
import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ModuleDefinition.Kind;

/** What makes a row the same row in another upload (ssda903.md section 1): CHILD, and for some modules a date. */
public final class NaturalKey {
    private static final int LONGEST = 80;

    private NaturalKey() {}

    /** {@code LC1 2024-12-12}; empty when the row has no usable child. */
    static String of(ModuleDefinition module, Row row) {
        return of(module, row.child(), row::get);
    }

    /** Of a row as it is written: its cells by the module's columns. */
    public static String of(ModuleDefinition module, List<String> cells) {
        return of(module, cells.get(0), cells::get);
    }

    private static String of(ModuleDefinition module, String child, IntFunction<String> cell) {
        if (!ChildNumber.isUsable(child)) {
            return "";
        }
        var key = new StringBuilder(child);
        for (int i = 1; i < module.columns().size(); i++) {
            Column column = module.columns().get(i);
            if (column.key()) {
                key.append(' ').append(column.kind() == Kind.DATE ? date(cell.apply(i)) : cell.apply(i));
            }
        }
        return Text.start(key.toString(), LONGEST);
    }

    private static String date(String cell) {
        ReadDate read = ReadDate.of(cell);
        return read.day() == null ? Text.shown(cell) : read.day().toString();
    }
}
