package org.hearth.childrenincare.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.settings.Settings;

/**
 * Tables as downloads. Where the county is invented both say so: the workbook on every sheet, the CSV, which has no place
 * for a note, in its name and in a last column.
 */
@ApplicationScoped
public class TableFiles {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String MADE_UP_COLUMN = "Made up";
    private static final String MADE_UP = "invented for demonstration";

    @Inject
    Documents documents;

    @Inject
    Settings settings;

    /**
     * @param name without its ending
     */
    public Response csv(String name, Block.Table table) {
        boolean madeUp = settings.demoCounty();
        StreamingOutput body = to -> {
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(marked(
                        table.columns().stream().map(Block.Column::heading).toList(), madeUp, MADE_UP_COLUMN));
                table.rows().forEach(row -> csv.writeRecord(marked(row, madeUp, MADE_UP)));
            }
        };
        return file(body, CSV + "; charset=UTF-8", (madeUp ? "made-up-" : "") + name + ".csv");
    }

    /**
     * @param name    without its ending
     * @param subject one sentence for its properties
     * @param marking its protective marking, on every sheet; empty where anyone may read it
     */
    public Response xlsx(
            String name, String title, String subject, String marking, LocalDate day, List<Block.Table> tables) {
        var blocks = Stream.concat(Stream.of(new Block.Heading(1, title)), tables.stream())
                .map(Block.class::cast)
                .toList();
        boolean madeUp = settings.demoCounty();
        var document = new Document(title, subject, marking, title, madeUp, day, blocks);
        StreamingOutput body = to -> documents.xlsx(document, to);
        return file(body, XLSX, (madeUp ? "made-up-" : "") + name + ".xlsx");
    }

    private static List<String> marked(List<String> row, boolean madeUp, String mark) {
        if (!madeUp) {
            return row;
        }
        var marked = new ArrayList<>(row);
        marked.add(mark);
        return marked;
    }

    private static Response file(StreamingOutput body, String type, String name) {
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .header("Cache-Control", "no-store")
                .build();
    }
}
