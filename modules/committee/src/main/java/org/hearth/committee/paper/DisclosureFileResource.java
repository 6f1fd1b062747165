package org.hearth.committee.paper;

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
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.settings.Settings;

/** The suppression report as a file for a spreadsheet: to be kept, never to be published. */
@Path("packs/{id}/disclosure.csv")
@RequestScoped
public class DisclosureFileResource {
    private static final String CSV = "text/csv";
    private static final List<String> COLUMNS = List.of(
            "Section", "Table", "Row", "Column", "Figure at", "Rule", "Reason", "Why", "Accepted by", "Accepted at");

    @Inject
    Papers papers;

    @Inject
    Accepting accepting;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    /** A row for each cell that the public paper withholds, without its number. Where the county is invented they say so. */
    @GET
    @Produces(CSV)
    public Response csv(@PathParam("id") String id) {
        var paper = AskedPaper.of(papers, id);
        var disclosed = accepting.of(paper);
        audit.record("pack.opened", paper.id().toString(), Map.of("file", "withheld.csv", "state", paper.state()));
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(marked(COLUMNS, "Made up"));
                for (WithheldCell cell : disclosed.cells()) {
                    csv.writeRecord(marked(
                            cells(cell, disclosed).stream()
                                    .map(SpreadsheetText::of)
                                    .toList(),
                            "invented for demonstration"));
                }
            }
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(paper.fileName("withheld.csv")))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<String> cells(WithheldCell cell, Disclosed disclosed) {
        var accepted = disclosed.accepted();
        return List.of(
                cell.section(),
                cell.table(),
                cell.row(),
                cell.column(),
                cell.day().toString(),
                cell.rule().id(),
                cell.rule().heading(),
                cell.why(),
                accepted == null ? "" : accepted.acceptedBy(),
                accepted == null ? "" : accepted.acceptedAt().toString());
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
