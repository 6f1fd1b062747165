package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.desk.AskedFindings;

/** The analyst's desk: what the rules find in the returns that are held, and why it is right as it stands. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {
    private static final String TOTAL = "X-Total-Count";
    /** All of them, as far as one answer goes. */
    private static final int USUAL_PAGE = Paging.LARGEST;

    @Inject
    RuleFindings findings;

    @Inject
    FindingFiles files;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param stage       {@code null} where it is not known
     * @param state       open, explained or fixed
     * @param since       the day on which it was first found
     * @param explanation {@code null} for none
     * @param assignment  who is to mend it; {@code null} for nobody
     */
    @JsonbNillable
    @Schema(name = "FindingAtDesk")
    public record Finding(
            UUID id,
            int year,
            String rule,
            Integer stage,
            String severity,
            String module,
            String file,
            int line,
            List<String> columns,
            String child,
            String message,
            String doubt,
            String state,
            LocalDate since,
            Explained explanation,
            WorkResource.Assigned assignment) {

        static Finding of(RuleFinding one) {
            return new Finding(
                    one.id(),
                    one.year(),
                    one.rule(),
                    one.stage(),
                    one.severity().key(),
                    one.module(),
                    one.file(),
                    one.line(),
                    one.columns(),
                    one.child(),
                    one.message(),
                    one.doubt(),
                    one.state().key(),
                    UkTime.dayOf(one.since()),
                    one.explanation() == null
                            ? null
                            : new Explained(
                                    one.explanation().words(),
                                    one.explanation().by(),
                                    one.explanation().at()),
                    WorkResource.Assigned.of(one.assignment()));
        }
    }

    @Schema(name = "Explanation")
    public record Explained(String words, String by, Instant at) {}

    /** @param explanation why the row is right as it stands, in 3 to 500 letters; no name */
    @Schema(name = "ExplanationToGive")
    public record Words(String explanation) {}

    /**
     * Those of the return in whose year the day {@code asAt} lies, of all returns when none is given; found by the end of
     * the day {@code known} and still there then, now when it is left out. The fixed ones by {@code state=fixed}. Newest year first, errors before questions, then by module and line; {@code X-Total-Count} says
     * how many there are.
     */
    @GET
    @Path("findings")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Finding.class)))
    public Response list(
            @BeanParam WantedFindings of, @QueryParam("page") String page, @QueryParam("size") String size) {
        var part = Paging.of(page, size, USUAL_PAGE);
        RuleFindingFilter wanted = of.filter(ReturnYears.toHold(clock), "page", "size");
        Part<RuleFinding> found = findings.list(wanted, part.page(), part.size());
        var details = new TreeMap<>(AskedFindings.parts(wanted));
        details.put("found", String.valueOf(found.total()));
        audit.record("findings.listed", null, details);
        return Response.ok(found.items().stream().map(Finding::of).toList())
                .header(TOTAL, found.total())
                .build();
    }

    /** The same rows, all pages of them. */
    @GET
    @Path("findings.csv")
    @Produces(FindingFiles.CSV)
    public Response csv(@BeanParam WantedFindings of) {
        return files.csv(exported(of, "csv"));
    }

    /** The same rows as a workbook. */
    @GET
    @Path("findings.xlsx")
    @Produces(FindingFiles.XLSX)
    public Response xlsx(@BeanParam WantedFindings of) {
        return files.xlsx(exported(of, "xlsx"));
    }

    private RuleFindingFilter exported(WantedFindings of, String format) {
        RuleFindingFilter wanted = of.filter(ReturnYears.toHold(clock));
        var details = new TreeMap<>(AskedFindings.parts(wanted));
        details.put("format", format);
        audit.record("findings.exported", null, details);
        return wanted;
    }

    /** Says why the row is right as it stands, here and in other years; other words take the place of those before. */
    @POST
    @Path("findings/{id}/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "It is explained, by these words",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response explain(@PathParam("id") String id, Words said) {
        RuleFinding explained = findings.explain(
                        id(id),
                        said == null ? null : said.explanation(),
                        null,
                        person.get().name())
                .orElseThrow(FindingsResource::none);
        return Response.status(Response.Status.CREATED)
                .entity(Finding.of(explained))
                .build();
    }

    /** Takes the explanation back; it stays in the history. */
    @DELETE
    @Path("findings/{id}/explanation")
    public void withdraw(@PathParam("id") String id) {
        if (!findings.withdraw(id(id), person.get().name())) {
            throw none();
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw none();
        }
    }

    static NoAnswer none() {
        return NoAnswer.notFound("There is no such finding.");
    }
}
