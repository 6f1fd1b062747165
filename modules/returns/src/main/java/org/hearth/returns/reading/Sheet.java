package org.hearth.returns.reading;

import java.util.List;

/**
 * A file that was recognised as a module, ready to be read.
 *
 * @param columns   the header row as sent, in its order
 * @param positions for each column of the module, its place in the header row
 * @param startLine the line of the header row, the last one if it has several
 */
public record Sheet(
        ModuleDefinition module, Spooled file, char separator, List<String> columns, int[] positions, int startLine) {
    public Sheet {
        columns = List.copyOf(columns);
    }

    public String name() {
        return Names.shown(file.name());
    }
}
