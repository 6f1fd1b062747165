package org.hearth.returns.reading;

import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ModuleDefinition.Kind;

/** What makes a row the same row in another upload (ssda903.md section 1): CHILD, and for some modules a date. */
final class NaturalKey {
    private static final int LONGEST = 80;

    private NaturalKey() {}

    /** {@code LC1 2024-12-12}; empty when the row has no usable child. */
    static String of(ModuleDefinition module, Row row) {
        if (!ChildNumber.isUsable(row.child())) {
            return "";
        }
        var key = new StringBuilder(row.child());
        for (int i = 1; i < module.columns().size(); i++) {
            Column column = module.columns().get(i);
            if (column.key()) {
                key.append(' ').append(column.kind() == Kind.DATE ? date(row.get(i)) : row.get(i));
            }
        }
        return key.length() <= LONGEST ? key.toString() : key.substring(0, LONGEST);
    }

    private static String date(String cell) {
        ReadDate read = ReadDate.of(cell);
        return read.day() == null ? Text.shown(cell) : read.day().toString();
    }
}
