package org.hearth.returns.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.desk.MissingData;
import org.hearth.returns.desk.MissingData.Found;

/** Missing data as files for a spreadsheet. Where the county is invented they say so. */
@ApplicationScoped
class MissingFiles {
    /** A workbook is made in memory. */
    private static final int MOST_IN_A_WORKBOOK = 50_000;

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("Child", 3, false),
            new Block.Column("Module", 2, false),
            new Block.Column("Column", 3, false),
            new Block.Column("Row begins on", 2, false),
            new Block.Column("Missing", 2, false),
            new Block.Column("Since", 2, false),
            new Block.Column("Days", 1, true),
            new Block.Column("Child's workers", 3, false),
            new Block.Column("Their teams", 3, false),
            new Block.Column("Figures that rest on it", 8, false));

    @Inject
    Documents documents;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    Response csv(Found found) {
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(
                        marked(COLUMNS.stream().map(Block.Column::heading).toList(), "Made up"));
                for (MissingData.Row one : found.rows()) {
                    csv.writeRecord(marked(
                            cells(one).stream().map(SpreadsheetText::of).toList(), "invented for demonstration"));
                }
            }
        };
        return file(body, FindingFiles.CSV + "; charset=UTF-8", "csv");
    }

    /** @throws RuleBroken if there are more than a workbook is made of */
    Response xlsx(Found found) {
        if (found.rows().size() > MOST_IN_A_WORKBOOK) {
            throw new RuleBroken(
                    "These are %,d facts, and a workbook is made of %,d at most. Take the CSV file, or narrow the filter to a column."
                            .formatted(found.rows().size(), MOST_IN_A_WORKBOOK));
        }
        String title = "Missing data on " + Days.inWords(found.day());
        var table = new Block.Table(
                title, COLUMNS, found.rows().stream().map(MissingFiles::cells).toList(), null);
        var document = new Document(
                title,
                "What is blank or not known in the records that are held, of what the return asks for.",
                "OFFICIAL-SENSITIVE: personal",
                title,
                settings.demoCounty(),
                UkTime.today(clock),
                List.of(new Block.Heading(1, title), table));
        return file(to -> documents.xlsx(document, to), FindingFiles.XLSX, "xlsx");
    }

    private static List<String> cells(MissingData.Row one) {
        return List.of(
                one.child(),
                one.column().module(),
                one.column().column(),
                one.from() == null ? "" : one.from().toString(),
                one.words(),
                one.since().toString(),
                String.valueOf(one.days()),
                String.join(", ", one.workers()),
                String.join(", ", one.teams()),
                String.join(" ", one.figures()));
    }

    private List<String> marked(List<String> cells, String mark) {
        if (!settings.demoCounty()) {
            return cells;
        }
        var marked = new ArrayList<>(cells);
        marked.add(mark);
        return marked;
    }

    private Response file(StreamingOutput body, String type, String ending) {
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%smissing-data.%s\""
                                .formatted(settings.demoCounty() ? "made-up-" : "", ending))
                .header("Cache-Control", "no-store")
                .build();
    }
}
