package org.hearth.returns.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinition.Column;
import org.hearth.returns.reading.ModuleDefinitions;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Text;
import org.hearth.returns.reading.XmlModules;

/**
 * A module as it is held: its rows in the order of their lines. Rows that could not be used are among them, as far as
 * they can be told apart into cells, for a row is never dropped because it is at fault: whoever receives the return
 * refuses it with the same reason.
 */
final class SentModule {
    /** A line that was longer is kept cut off, so its last cells may be missing. */
    private static final int CUT_OFF = 32_000;

    private static final String NOT_TOLD_APART =
            "The row could not be told apart into cells when it was sent, so it cannot be written. Put it right and send the module again.";
    private static final String NOT_FLAGGED =
            "The XML gave a day on which the status ended, but its flag did not say that the child is unaccompanied; a row here would say so.";

    private final KeptFile file;
    private final HeldRows held;
    private final ModuleDefinition module;
    private final int[] positions;
    private final int columns;
    private final int last;
    private final boolean flagged;

    SentModule(KeptFile file, HeldRows held) {
        this.file = file;
        this.held = held;
        this.module = ModuleDefinitions.named(file.module());
        List<String> header = Cells.unpack(file.headerRow()).stream()
                .map(name -> Text.strip(name).toUpperCase(Locale.ROOT))
                .toList();
        this.columns = header.size();
        this.positions = module.names().stream().mapToInt(header::indexOf).toArray();
        int furthest = 0;
        for (int position : positions) {
            furthest = Math.max(furthest, position);
        }
        this.last = furthest;
        this.flagged = ModuleDefinition.UASC.equals(module.name()) && header.contains(XmlModules.FLAG);
    }

    ModuleDefinition module() {
        return module;
    }

    void each(Consumer<Line> each) {
        held.each(file, row -> each.accept(line(row)));
    }

    private Line line(ReadRow row) {
        List<String> cells = Cells.unpack(row.cells());
        Line line = Line.asSent(row.child(), row.line(), row.usable(), written(cells));
        if (row.usable()) {
            return line;
        }
        if (!isToldApart(row, cells)) {
            return line.gone(NOT_TOLD_APART);
        }
        return flagged ? line.gone(NOT_FLAGGED) : line;
    }

    private List<String> written(List<String> cells) {
        var written = new ArrayList<String>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            Column column = module.columns().get(i);
            int position = positions[i];
            written.add(position < 0 || position >= cells.size() ? "" : WrittenForm.of(column, cells.get(position)));
        }
        return List.copyOf(written);
    }

    /** As the reader of files tells: no column is missing, and nothing stands beyond the last. */
    private boolean isToldApart(ReadRow row, List<String> cells) {
        return row.cells().length() < CUT_OFF
                && cells.size() > last
                && cells.stream().skip(columns).allMatch(String::isBlank);
    }
}
