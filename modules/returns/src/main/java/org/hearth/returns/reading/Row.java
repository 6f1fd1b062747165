package org.hearth.returns.reading;

import java.util.List;
import java.util.Optional;

/** A row while it is checked: its cells by the module's columns, stripped. */
final class Row {
    private final Sheet sheet;
    private final int number;
    private final List<String> cells;

    /** @param number its line in the sheet's own file */
    Row(Sheet sheet, int number, List<String> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
    }

    /** In the file as sent. */
    int line() {
        return sheet.lineAsSent(number);
    }

    /** Which element it was, where its line does not tell. */
    Optional<String> element() {
        return sheet.elementAt(number);
    }

    /** By the column's place in the module's definition; empty when blank. */
    String get(int column) {
        int position = sheet.positions()[column];
        return position < cells.size() ? Text.strip(cells.get(position)) : "";
    }

    /** A cell that is none of the module's; {@code null} when the sheet has no such column. */
    String extra(String column) {
        int position = sheet.columns().indexOf(column);
        return position < 0 ? null : position < cells.size() ? Text.strip(cells.get(position)) : "";
    }

    boolean isFromXml() {
        return sheet.isXml();
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
