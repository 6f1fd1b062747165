package org.hearth.returns.keeping;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hearth.returns.reading.Cells;
import org.jdbi.v3.core.Jdbi;

/** Writes the kept rows of a file in the order of its lines. */
final class RowsAsSent {
    private RowsAsSent() {}

    static void write(Jdbi jdbi, KeptFile file, OutputStream to) {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(Cells.unpack(file.headerRow()));
        SentRows.inLines(jdbi, file.id(), row -> csv.writeRecord(Cells.unpack(row.cells())));
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
