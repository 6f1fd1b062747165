package org.hearth.returns.reading;

import org.hearth.returns.api.Finding;
import org.hearth.returns.api.Severity;

/** Findings about the rows of one sheet. */
final class Say {
    private final Sheet sheet;
    private final Sink sink;

    Say(Sheet sheet, Sink sink) {
        this.sheet = sheet;
        this.sink = sink;
    }

    /** The row is left out because of this. */
    void refuse(String code, Row row, int column, String message) {
        say(code, Severity.ERROR, true, row, column, message);
    }

    void error(String code, Row row, int column, String message) {
        say(code, Severity.ERROR, false, row, column, message);
    }

    void question(String code, Row row, int column, String message) {
        say(code, Severity.QUESTION, false, row, column, message);
    }

    private void say(String code, Severity severity, boolean refused, Row row, int column, String message) {
        sink.finding(new Finding(
                code,
                severity,
                refused,
                sheet.module().name(),
                sheet.name(),
                row.line(),
                row.columnName(column),
                Text.shown(row.get(column)),
                childOrNull(row.child()),
                message
                        + asInFile(row.columnName(column))
                        + row.element().map(" In the XML it is %s."::formatted).orElse("")));
    }

    /** About a line that is no row of cells, or a whole column of the file. */
    void aboutLine(
            String code,
            Severity severity,
            boolean refused,
            Integer line,
            String column,
            String child,
            String message) {
        sink.finding(new Finding(
                code,
                severity,
                refused,
                sheet.module().name(),
                sheet.name(),
                line,
                column,
                null,
                childOrNull(child),
                message + asInFile(column)));
    }

    /** What the file calls the column, where that is another name. */
    private String asInFile(String column) {
        return sheet.nameInFile(column)
                .map(name -> " %s is %s in the XML.".formatted(column, name))
                .orElse("");
    }

    private static String childOrNull(String child) {
        return child == null || !ChildNumber.isUsable(child) ? null : child;
    }
}
