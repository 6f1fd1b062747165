package org.hearth.returns.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Repairs.Filter;
import org.hearth.returns.repair.AskedFor;

/** The questions about returns with their answers, as a file for a spreadsheet. */
@Path("returns/questions.csv")
@RequestScoped
public class QuestionsFileResource {
    private static final String CSV = "text/csv";
    private static final List<String> HEADER = List.of(
            "Child",
            "Kind",
            "First place",
            "Second place",
            "What differs and what to do",
            "State",
            "What was put right",
            "Reason",
            "Answered by",
            "Answered on");

    @Inject
    Repairs repairs;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    /** The rows of the list with the same filters. Where the county is invented they say so. */
    @GET
    @Produces(CSV)
    public Response csv(
            @QueryParam("child") String child, @QueryParam("kind") String kind, @QueryParam("state") String state) {
        Filter wanted = AskedFor.of(kind, state, child);
        List<AskedQuestion> rows = repairs.list(wanted, 1, Integer.MAX_VALUE).items();
        var details = new TreeMap<>(AskedFor.parts(wanted));
        details.put("found", String.valueOf(rows.size()));
        audit.record("questions.exported", null, details);
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(marked(HEADER, "Made up"));
                for (AskedQuestion one : rows) {
                    csv.writeRecord(marked(
                            cells(one).stream().map(SpreadsheetText::of).toList(), "invented for demonstration"));
                }
            }
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%squestions-about-returns.csv\""
                                .formatted(settings.demoCounty() ? "made-up-" : ""))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<String> cells(AskedQuestion one) {
        var question = one.question();
        var answer = one.answer();
        return List.of(
                question.child(),
                question.kind().words(),
                question.first(),
                question.second() == null ? "" : question.second(),
                question.message(),
                one.state().words(),
                answer == null || answer.done() == null ? "" : answer.done(),
                answer == null ? "" : answer.why(),
                answer == null ? "" : answer.by(),
                answer == null
                        ? ""
                        : LocalDate.ofInstant(answer.at(), UkTime.ZONE).toString());
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
