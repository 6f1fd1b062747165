package org.hearth.returns.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was recognised as a module, ready to be read: a CSV file, or the rows of one module in a return's XML, written out
 * as a CSV without a header row.
 *
 * @param columns   the header row as sent, in its order; of XML the items by the names of the CSV form
 * @param positions for each column of the module, its place in the header row
 * @param startLine the line of the header row, the last one if it has several; of XML that of its root
 * @param xml       what is known of its place in the XML; {@code null} of a CSV
 */
public record Sheet(
        ModuleDefinition module,
        Spooled file,
        char separator,
        List<String> columns,
        int[] positions,
        int startLine,
        FromXml xml) {

    /**
     * Rows that came as elements.
     *
     * @param lines of each row, the line of its element in the XML as sent
     * @param told  whether the XML says anything of the module
     */
    public record FromXml(int[] lines, boolean told) {}

    public Sheet {
        columns = List.copyOf(columns);
    }

    public String name() {
        return Names.shown(file.name());
    }

    public boolean isXml() {
        return xml != null;
    }

    /** False of a module of the XML form of which the file holds nothing: only who checks a whole return wants to know. */
    public boolean tells() {
        return xml == null || xml.told();
    }

    /** The first line of {@link #file} with a row. */
    int firstRow() {
        return xml == null ? startLine + 1 : 1;
    }

    /** Where a line of {@link #file} stood in what was sent. */
    int lineAsSent(int line) {
        if (xml == null) {
            return line;
        }
        return line > xml.lines().length ? startLine : xml.lines()[line - 1];
    }

    /** What to call the column when speaking of the file as sent, where that is not its name in the return's CSV. */
    Optional<String> nameInFile(String column) {
        return xml == null ? Optional.empty() : XmlModules.nameOf(column);
    }

    /** {@code EPISODE 17}, where the line alone does not tell which row of the XML is meant. */
    Optional<String> elementAt(int line) {
        if (xml == null) {
            return Optional.empty();
        }
        int[] lines = xml.lines();
        boolean shared =
                line > 1 && lines[line - 2] == lines[line - 1] || line < lines.length && lines[line] == lines[line - 1];
        return shared
                ? XmlModules.elementOf(module.name()).map(element -> "%s %d".formatted(element, line))
                : Optional.empty();
    }
}
