package org.hearth.core.api.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.core.api.time.Coverage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/**
 * Tables as downloads. Where the county is invented both say so: the workbook on every sheet, the CSV, which has no place
 * for a note, in its name and in a last column. Likewise for which days rows are held (GEN-17): the workbook in the note
 * of its table, the CSV in a column after the table's own. The first line of a CSV is always its header.
 */
@ApplicationScoped
public class TableFiles {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String HELD_COLUMN = "Rows held";
    private static final String MADE_UP_COLUMN = "Made up";
    private static final String MADE_UP = "invented for demonstration";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Inject
    Documents documents;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A list, each row of it with the days for which rows are held.
     *
     * @param name without its ending
     */
    public Response csv(String name, Block.Table table, Coverage held) {
        return csv(name, holding(table, held));
    }

    /**
     * A table that says by itself what it rests on.
     *
     * @param name without its ending
     */
    public Response csv(String name, Block.Table table) {
        return file(written(table), CSV + "; charset=UTF-8", name + ".csv");
    }

    /**
     * @param name    without its ending
     * @param subject one sentence for its properties
     * @param marking its protective marking, on every sheet; empty where anyone may read it
     * @param asAt    the day it tells of, said apart from the day on which it is made
     */
    public Response xlsx(
            String name, String title, String subject, String marking, LocalDate asAt, List<Block.Table> tables) {
        var document = document(title, subject, marking, asAt, tables);
        StreamingOutput body = to -> documents.xlsx(document, to);
        return file(body, XLSX, name + ".xlsx");
    }

    static Block.Table holding(Block.Table table, Coverage held) {
        return with(table, HELD_COLUMN, held.inOneCell());
    }

    StreamingOutput written(Block.Table table) {
        Block.Table marked = settings.demoCounty() ? with(table, MADE_UP_COLUMN, MADE_UP) : table;
        return to -> {
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(
                        marked.columns().stream().map(Block.Column::heading).toList());
                marked.rows().forEach(row -> csv.writeRecord(cells(marked, row)));
            }
        };
    }

    Document document(String title, String subject, String marking, LocalDate asAt, List<Block.Table> tables) {
        var blocks = Stream.concat(Stream.of(new Block.Heading(1, title)), tables.stream())
                .map(Block.class::cast)
                .toList();
        return new Document(
                title,
                "%s As at %s.".formatted(subject, Days.inWords(asAt)),
                marking,
                title,
                settings.demoCounty(),
                UkTime.today(clock),
                blocks);
    }

    private static Block.Table with(Block.Table table, String heading, String cell) {
        return new Block.Table(
                table.caption(),
                and(table.columns(), new Block.Column(heading, 2, false)),
                table.rows().stream().map(row -> and(row, cell)).toList(),
                table.note());
    }

    private static <T> List<T> and(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    /** A figure stays a number, below 0 too; all else is text, whatever it begins with. */
    private static List<String> cells(Block.Table table, List<String> row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            boolean figure = table.columns().get(i).figures()
                    && NUMBER.matcher(row.get(i)).matches();
            cells.add(figure ? row.get(i) : SpreadsheetText.of(row.get(i)));
        }
        return cells;
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
