package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.Severity;

/** Returns: send one, and read what became of it. */
@Path("returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnsResource {
    private static final String TOTAL = "X-Total-Count";

    @Inject
    Returns returns;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /**
     * Takes the return's CSV files of one year, its XML, or a zip of them: the parts {@code year} and {@code files}, which
     * may be repeated. 201 when they are in use; 202 with the place of the job when they are many, or with the return's own place
     * when it waits for a yes; 422 when nothing in them can be read.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = Told.Sent.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken and in use",
            content = @Content(schema = @Schema(implementation = Told.Return.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location is the job that puts it in use, or the return that waits for a yes",
            content = @Content(schema = @Schema(implementation = Told.Return.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing in it can be used; each file says why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Told.Problem.class)))
    public Response send(List<EntityPart> parts, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here)
            throws IOException {
        Integer year = null;
        List<SentFile> files = new ArrayList<>();
        for (EntityPart part : parts) {
            if ("year".equals(part.getName())) {
                year = ReturnYears.number(SentPart.text(part));
            } else if ("files".equals(part.getName())) {
                files.add(SentPart.file(part));
            }
        }
        return answer(
                returns.receive(SentPart.required(year), files, person.get().name(), key), here);
    }

    /**
     * Every upload, newest first, with the number of its findings but without the findings themselves;
     * {@code X-Total-Count} says how many uploads there are.
     */
    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Told.Return.class)))
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size) {
        var part = Paging.of(page, size, 100);
        Part<Receipt> found = returns.uploads(part.page(), part.size());
        audit.record("returns.listed", null, Map.of("page", String.valueOf(part.page())));
        return Response.ok(found.items().stream().map(Told.Return::of).toList())
                .header(TOTAL, found.total())
                .build();
    }

    /** What is held now, by year and module. */
    @GET
    @Path("held")
    public List<Told.Held> held() {
        audit.record("returns.listed", null, Map.of("held", "true"));
        return returns.held().stream()
                .map(held -> new Told.Held(
                        held.year(),
                        held.module(),
                        held.upload(),
                        held.file(),
                        held.rows(),
                        held.refused(),
                        held.at().toString(),
                        held.by()))
                .toList();
    }

    @GET
    @Path("{id}")
    public Told.Return one(@PathParam("id") String id) {
        Receipt receipt = find(id);
        audit.record("return.viewed", receipt.id().toString(), Map.of("year", String.valueOf(receipt.year())));
        return Told.Return.of(receipt);
    }

    /** Refused rows first, then by file and line; {@code X-Total-Count} says how many there are. */
    @GET
    @Path("{id}/findings")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Told.Found.class)))
    public Response findings(
            @PathParam("id") String id,
            @QueryParam("module") String module,
            @QueryParam("severity") String severity,
            @QueryParam("code") String code,
            @QueryParam("refused") String refused,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var part = Paging.of(page, size, Paging.LARGEST);
        UUID upload = find(id).id();
        var wanted = new FindingFilter(
                blankToNull(module),
                severity(severity),
                blankToNull(code),
                refused == null ? null : "true".equals(refused));
        var found = returns.findings(upload, wanted, part.page(), part.size());
        audit.record(
                "findings.listed",
                upload.toString(),
                Map.of(
                        "module",
                        text(module),
                        "severity",
                        text(severity),
                        "code",
                        text(code),
                        "found",
                        String.valueOf(found.total())));
        return Response.ok(found.items().stream().map(Told.Found::of).toList())
                .header(TOTAL, found.total())
                .build();
    }

    /** Rows of the predecessor that this upload no longer has. */
    @GET
    @Path("{id}/vanished")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Told.Vanished.class)))
    public Response vanished(
            @PathParam("id") String id, @QueryParam("page") String page, @QueryParam("size") String size) {
        var part = Paging.of(page, size, Paging.LARGEST);
        UUID upload = find(id).id();
        var found = returns.vanished(upload, part.page(), part.size());
        audit.record("vanished.listed", upload.toString(), Map.of("found", String.valueOf(found.total())));
        return Response.ok(found.items().stream()
                        .map(row -> new Told.Vanished(row.module(), row.key(), row.file(), row.line()))
                        .toList())
                .header(TOTAL, found.total())
                .build();
    }

    /** The rows of one module as they were sent, refused ones too. */
    @GET
    @Path("{id}/rows/{module}")
    @Produces("text/csv")
    public Response rows(@PathParam("id") String id, @PathParam("module") String module) {
        Receipt receipt = find(id);
        if (receipt.modules().stream().noneMatch(sent -> sent.module().equalsIgnoreCase(module))) {
            throw NoAnswer.notFound("This return brought no such module.");
        }
        audit.record("return.exported", receipt.id().toString(), Map.of("module", module));
        StreamingOutput rows = to -> returns.rowsAsSent(receipt.id(), module, to);
        return Response.ok(rows)
                .type("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%d-%s.csv\"".formatted(receipt.year(), module.toLowerCase(Locale.ROOT)))
                .build();
    }

    /** Says yes to an upload that waits because many rows would vanish. */
    @POST
    @Path("{id}/confirm")
    @APIResponse(
            responseCode = "201",
            description = "In use",
            content = @Content(schema = @Schema(implementation = Told.Return.class)))
    @APIResponse(
            responseCode = "202",
            description = "A job puts it in use, or it waits for a new yes",
            content = @Content(schema = @Schema(implementation = Told.Return.class)))
    public Response confirm(@PathParam("id") String id, @Context UriInfo here) {
        return answer(returns.confirm(find(id).id(), person.get().name()), here);
    }

    /** Says no to it: nothing changes. */
    @POST
    @Path("{id}/decline")
    public Told.Return decline(@PathParam("id") String id) {
        return Told.Return.of(returns.decline(find(id).id(), person.get().name()));
    }

    private static Response answer(Receipt receipt, UriInfo here) {
        var own = here.getBaseUriBuilder()
                .path("returns")
                .path(receipt.id().toString())
                .build();
        Told.Return told = Told.Return.of(receipt);
        if (receipt.state() == State.REFUSED) {
            return Response.status(422)
                    .type("application/problem+json")
                    .entity(new Told.Problem(
                            "about:blank",
                            "Nothing was taken",
                            422,
                            receipt.reason(),
                            receipt.id(),
                            receipt.year(),
                            told.modules(),
                            told.findings()))
                    .build();
        }
        if (receipt.state() == State.STAGED && receipt.job() != null) {
            return Response.accepted(told)
                    .location(here.getBaseUriBuilder()
                            .path("jobs")
                            .path(receipt.job().toString())
                            .build())
                    .build();
        }
        if (receipt.state() == State.STAGED || receipt.state() == State.WAITING_FOR_YES) {
            return Response.accepted(told).location(own).build();
        }
        return Response.created(own).entity(told).build();
    }

    private Receipt find(String id) {
        try {
            return returns.find(UUID.fromString(id)).orElseThrow(() -> NoAnswer.notFound("There is no such return."));
        } catch (IllegalArgumentException notAnId) {
            throw NoAnswer.notFound("There is no such return.");
        }
    }

    private static Severity severity(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Stream.of(Severity.values())
                .filter(one -> one.key().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "severity",
                        "\"%s\" is no severity. Give error, question or warning.".formatted(shortened(text))));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(String text) {
        return text == null ? "" : shortened(text.strip());
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
