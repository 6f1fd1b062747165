package org.hearth.returns.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.settings.Settings;
import org.hearth.returns.api.ReturnWriting;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.RowDifference.Cell;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.WrittenReturn;

/**
 * Written returns as files. Their bytes are the return's and nothing else, so where the county is invented only the names
 * of the files say so.
 */
@ApplicationScoped
class WrittenFiles {
    static final String ZIP = "application/zip";
    static final String CSV = "text/csv";

    private static final List<String> DIFFERENCES =
            List.of("Module", "Child", "What", "Line as sent", "Column", "Sent", "Now", "Why");

    @Inject
    ReturnWriting writing;

    @Inject
    Settings settings;

    Response zip(WrittenReturn written) {
        return file(written::zip, ZIP, "ssda903-%d.zip".formatted(written.year()));
    }

    Response csv(WrittenReturn written, WrittenReturn.File file) {
        return file(
                to -> written.csv(file, to), CSV + "; charset=UTF-8", "%d-%s".formatted(written.year(), file.name()));
    }

    Response snapshot(Snapshot snapshot) {
        return file(
                to -> writing.content(snapshot, to),
                ZIP,
                "ssda903-%d-snapshot-%d.zip".formatted(snapshot.year(), snapshot.number()));
    }

    /** A line for each cell that differs. */
    Response differences(WrittenReturn written) {
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(DIFFERENCES);
                written.differences(row -> write(csv, row));
            }
        };
        return file(body, CSV + "; charset=UTF-8", "differences-%d.csv".formatted(written.year()));
    }

    private static void write(CsvWriter csv, RowDifference row) {
        for (Cell cell : row.cells()) {
            csv.writeRecord(
                    row.module(),
                    SpreadsheetText.of(row.child()),
                    row.kind().key(),
                    row.line() == null ? "" : String.valueOf(row.line()),
                    cell.column(),
                    SpreadsheetText.of(cell.sent()),
                    SpreadsheetText.of(cell.now()),
                    row.reason() == null ? "" : row.reason());
        }
    }

    private Response file(StreamingOutput body, String type, String name) {
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s%s\"".formatted(settings.demoCounty() ? "made-up-" : "", name))
                .header("Cache-Control", "no-store")
                .build();
    }
}
