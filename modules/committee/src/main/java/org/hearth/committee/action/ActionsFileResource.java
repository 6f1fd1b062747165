package org.hearth.committee.action;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.settings.Settings;

/** The action log as a file for a spreadsheet. */
@Path("actions.csv")
@RequestScoped
public class ActionsFileResource {
    private static final String CSV = "text/csv";

    @Inject
    ActionLog log;

    @Inject
    Meetings meetings;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    /** The rows of the list with the same filters, dates as 2026-06-23. Where the county is invented they say so. */
    @GET
    @Produces(CSV)
    public Response csv(@QueryParam("status") String status, @QueryParam("committee") String committee) {
        var wanted = ActionLog.Wanted.of(status);
        String of = committee == null || committee.isBlank() ? null : committee.strip();
        List<Action> actions = log.list(wanted, of);
        audit.record(
                "actions.exported",
                null,
                Map.of("status", wanted.name().toLowerCase(Locale.UK), "found", String.valueOf(actions.size())));
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(marked(ActionEntry.COLUMNS, "Made up"));
                for (Action action : actions) {
                    csv.writeRecord(marked(
                            cells(action).stream().map(SpreadsheetText::of).toList(), "invented for demonstration"));
                }
            }
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%saction-log.csv\"".formatted(settings.demoCounty() ? "made-up-" : ""))
                .header("Cache-Control", "no-store")
                .build();
    }

    private List<String> cells(Action action) {
        return List.of(
                action.ref(),
                action.agreedOn().toString(),
                action.minuteNo(),
                action.words(),
                action.ownerPost(),
                action.dueOn().toString(),
                action.status(meetings.today()),
                action.outcome() == null ? "" : action.outcome(),
                action.closedOn() == null ? "" : action.closedOn().toString());
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
