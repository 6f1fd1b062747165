package org.hearth.returns.reading;

import java.util.List;

/** A row while it is checked: its cells by the module's columns, stripped. */
final class Row {
    private final Sheet sheet;
    private final int line;
    private final List<String> cells;

    Row(Sheet sheet, int line, List<String> cells) {
        this.sheet = sheet;
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    /** By the column's place in the module's definition; empty when blank. */
    String get(int column) {
        int position = sheet.positions()[column];
        return position < cells.size() ? Text.strip(cells.get(position)) : "";
    }

    String child() {
        return get(0);
    }

    String columnName(int column) {
        return sheet.module().columns().get(column).name();
    }

    String module() {
        return sheet.module().name();
    }

    String file() {
        return sheet.name();
    }
}
