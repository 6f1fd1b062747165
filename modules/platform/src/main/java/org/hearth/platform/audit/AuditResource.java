package org.hearth.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.rest.Paging;

/** The audit over the interface: its lines by filter, and its check. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditReading reading;

    /** A line as sent; {@code details} is a JSON object in a text. */
    public record Line(long number, Instant at, String who, String what, String subject, String details, String hash) {}

    public record Found(long all, int page, int size, List<Line> lines) {}

    /** {@code brokenLine} and {@code fault} are {@code null} when the audit is whole. */
    public record Checked(boolean whole, long lines, String hash, Long brokenLine, String fault) {}

    @GET
    public Found lines(
            @QueryParam("who") String who,
            @QueryParam("what") String what,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Paging part = Paging.of(page, size, 50);
        var filter = new AuditLog.Filter(
                some(who),
                some(what),
                some(subject),
                Days.of("from", from).orElse(null),
                Days.of("to", to).orElse(null));
        var found = reading.lines(filter, part.page(), part.size());
        return new Found(
                found.all(),
                part.page(),
                part.size(),
                found.lines().stream()
                        .map(line -> new Line(
                                line.lineNumber(),
                                line.recordedAt(),
                                line.byWhom(),
                                line.what(),
                                line.subject(),
                                line.details(),
                                line.hash()))
                        .toList());
    }

    @POST
    @Path("verify")
    public Checked verify() {
        var finding = reading.check();
        return new Checked(finding.whole(), finding.lines(), finding.hash(), finding.brokenLine(), finding.fault());
    }

    private static String some(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
