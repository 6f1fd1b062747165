package org.hearth.committee.chase;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.settings.Settings;

/** Who writes what, by when, as a file for a spreadsheet. */
@Path("packs/{id}/chase.csv")
@RequestScoped
public class ChaseFileResource {
    private static final String CSV = "text/csv";
    private static final List<String> COLUMNS =
            List.of("Section", "Owner", "Person", "Due", "State", "Places written", "Places", "Still to write");

    @Inject
    Papers papers;

    @Inject
    ChaseList chase;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    /** The rows of the page, dates as 2026-06-23. Where the county is invented they say so. */
    @GET
    @Produces(CSV)
    public Response csv(@PathParam("id") String id) {
        var view = ChaseResource.asked(papers, id);
        var lines = chase.of(view);
        audit.record(
                "pack.chase-exported", view.paper().id().toString(), Map.of("sections", String.valueOf(lines.size())));
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(marked(COLUMNS, "Made up"));
                for (ChaseList.Line line : lines) {
                    csv.writeRecord(marked(
                            cells(line).stream().map(SpreadsheetText::of).toList(), "invented for demonstration"));
                }
            }
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(view.paper().fileName("chase-list.csv")))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<String> cells(ChaseList.Line line) {
        return List.of(
                line.title(),
                line.owner(),
                line.who(),
                line.due() == null ? "" : line.due().toString(),
                line.state().words(),
                String.valueOf(line.written()),
                String.valueOf(line.places()),
                String.join("; ", line.missing()));
    }

    private List<String> marked(List<String> cells, String mark) {
        if (!settings.demoCounty()) {
            return cells;
        }
        var marked = new ArrayList<>(cells);
        marked.add(mark);
        return marked;
    }
}
