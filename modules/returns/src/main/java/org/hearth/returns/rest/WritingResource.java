package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;
import org.hearth.returns.api.ReturnWriting;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.Snapshot;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;

/** The return of a year as Hearth writes it: to be sent to the department, to be compared with what was sent, and frozen. */
@Path("returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WritingResource {
    private static final String TOTAL = "X-Total-Count";
    private static final int USUAL_PAGE = 100;

    @Inject
    ReturnWriting writing;

    @Inject
    WrittenFiles files;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /**
     * What is written.
     *
     * @param sent         whether files of the year were sent; else it is written from what is known, and compares with nothing
     * @param missing      modules of that year's return of which nothing is written
     * @param ofOtherYears modules among them that the year's return does not have: to be left out when it goes to the department
     */
    @Schema(name = "WrittenReturn")
    public record Written(
            int year, boolean sent, List<OfModule> modules, List<String> missing, List<String> ofOtherYears) {}

    /**
     * @param rows    that are written
     * @param added   of these, that were not sent
     * @param changed of these, with other cells than were sent
     * @param gone    that were sent and are not written
     */
    @Schema(name = "WrittenModule")
    public record OfModule(String module, String file, int rows, int added, int changed, int gone) {}

    /**
     * A row that is written otherwise than it was sent.
     *
     * @param what  added, changed or gone
     * @param line  as sent; {@code null} for one that was not
     * @param cells of a row added or gone, those that are not blank
     */
    @JsonbNillable
    @Schema(name = "ReturnDifference")
    public record Difference(String module, String child, String what, Integer line, List<OfCell> cells, String why) {
        static Difference of(RowDifference row) {
            return new Difference(
                    row.module(),
                    row.child(),
                    row.kind().key(),
                    row.line(),
                    row.cells().stream()
                            .map(cell -> new OfCell(cell.column(), cell.sent(), cell.now()))
                            .toList(),
                    row.reason());
        }
    }

    @Schema(name = "DifferentCell")
    public record OfCell(String column, String sent, String now) {}

    /**
     * A return that was frozen.
     *
     * @param hash          SHA-256 of the zip
     * @param differing     rows that were written otherwise than they had been sent
     * @param openErrors    findings of the rules that were open then
     * @param checkedAsItWas whether these rested on what was held then
     * @param ofFrozen      whether they were found in the rows that are frozen; else in the files that were loaded then
     */
    @Schema(name = "ReturnSnapshot")
    public record Frozen(
            UUID id,
            int year,
            int number,
            String hash,
            long size,
            Instant at,
            String by,
            List<OfRows> modules,
            int differing,
            int openErrors,
            int openQuestions,
            int explained,
            boolean checkedAsItWas,
            boolean ofFrozen) {
        static Frozen of(Snapshot one) {
            return new Frozen(
                    one.id(),
                    one.year(),
                    one.number(),
                    one.hash(),
                    one.size(),
                    one.madeAt(),
                    one.madeBy(),
                    one.rows().stream()
                            .map(rows -> new OfRows(rows.module(), rows.rows()))
                            .toList(),
                    one.differing(),
                    one.openErrors(),
                    one.openQuestions(),
                    one.explained(),
                    one.upToDate(),
                    one.ofFrozen());
        }
    }

    @Schema(name = "SnapshotRows")
    public record OfRows(String module, int rows) {}

    /** What is written for the year, by module, and how much of it differs from what was sent. */
    @GET
    @Path("{year}/export")
    public Written summary(@PathParam("year") String year) {
        WrittenReturn written = writing.of(ReturnYears.number(year));
        var modules = written.compare(0).modules().stream()
                .map(one -> new OfModule(one.module(), one.file(), one.rows(), one.added(), one.changed(), one.gone()))
                .toList();
        record("return.export-viewed", written.year(), Map.of());
        return new Written(written.year(), written.wasSent(), modules, written.missing(), written.ofOtherYears());
    }

    /** The return as one zip of its CSV files, in the department's order, columns and forms. */
    @GET
    @Path("{year}/export.zip")
    @Produces(WrittenFiles.ZIP)
    @APIResponse(responseCode = "200", description = "The files of the return")
    public Response zip(@PathParam("year") String year) {
        WrittenReturn written = writing.of(ReturnYears.number(year));
        if (written.isEmpty()) {
            throw new RuleBroken(
                    "year",
                    "Nothing is known of %s, so there is nothing to write. Send the return of that year or of the year before."
                            .formatted(new ReportingYear(written.year()).label()));
        }
        record("return.written", written.year(), Map.of("format", "zip"));
        return files.zip(written);
    }

    /** One module of it, by the name of its file: {@code episodes.csv}. */
    @GET
    @Path("{year}/export/{file}")
    @Produces(WrittenFiles.CSV)
    @APIResponse(responseCode = "200", description = "The module's rows")
    public Response csv(@PathParam("year") String year, @PathParam("file") String file) {
        WrittenReturn written = writing.of(ReturnYears.number(year));
        WrittenReturn.File found = written.files().stream()
                .filter(one -> one.name().equalsIgnoreCase(file))
                .findFirst()
                .orElseThrow(() -> NoAnswer.notFound("The return of that year has no such file to write."));
        record("return.written", written.year(), Map.of("format", "csv", "module", found.module()));
        return files.csv(written, found);
    }

    /**
     * Every row that is written otherwise than it was sent, by module and in the order in which they are written;
     * {@code X-Total-Count} says how many there are. Empty where nobody has corrected anything.
     */
    @GET
    @Path("{year}/differences")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Difference.class)))
    public Response differences(
            @PathParam("year") String year,
            @QueryParam("module") String module,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo here) {
        Filters.refuseUnknown(here.getQueryParameters().keySet(), List.of("module", "page", "size"));
        var part = Paging.of(page, size, USUAL_PAGE);
        String wanted = module == null || module.isBlank() ? null : module(module.strip());
        WrittenReturn written = writing.of(ReturnYears.number(year));
        int[] found = {0};
        long first = (part.page() - 1L) * part.size();
        var rows = new ArrayList<Difference>();
        written.differences(row -> {
            if (wanted == null || wanted.equals(row.module())) {
                if (found[0] >= first && rows.size() < part.size()) {
                    rows.add(Difference.of(row));
                }
                found[0]++;
            }
        });
        record(
                "return.differences-listed",
                written.year(),
                Map.of("module", wanted == null ? "" : wanted, "found", String.valueOf(found[0])));
        return Response.ok(rows).header(TOTAL, found[0]).build();
    }

    /** The same as a file, a line for each cell. */
    @GET
    @Path("{year}/differences.csv")
    @Produces(WrittenFiles.CSV)
    @APIResponse(responseCode = "200", description = "The differences")
    public Response differencesCsv(@PathParam("year") String year) {
        WrittenReturn written = writing.of(ReturnYears.number(year));
        record("return.differences-exported", written.year(), Map.of());
        return files.differences(written);
    }

    /**
     * Freezes the return as it is written now: its zip is kept for good, with its hash. 201 when it is kept; 200 with the
     * latest snapshot when that holds the same bytes; 422 when it is not ready to send, unless {@code notReady} is true.
     */
    @POST
    @Path("{year}/snapshots")
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "Frozen",
            content = @Content(schema = @Schema(implementation = Frozen.class)))
    @APIResponse(
            responseCode = "200",
            description = "The latest snapshot holds the same bytes; nothing was kept",
            content = @Content(schema = @Schema(implementation = Frozen.class)))
    public Response freeze(
            @PathParam("year") String year,
            @QueryParam("notReady") @DefaultValue("false") boolean notReady,
            @Context UriInfo here) {
        ReturnWriting.Frozen frozen =
                writing.freeze(ReturnYears.number(year), person.get().name(), notReady);
        Frozen told = Frozen.of(frozen.snapshot());
        return frozen.isNew()
                ? Response.created(here.getAbsolutePathBuilder()
                                .path(told.id().toString())
                                .build())
                        .entity(told)
                        .build()
                : Response.ok(told).build();
    }

    /** Those of the year, newest first. */
    @GET
    @Path("{year}/snapshots")
    public List<Frozen> snapshots(@PathParam("year") String year) {
        int ends = ReturnYears.number(year);
        List<Frozen> all = writing.snapshots(ends).stream().map(Frozen::of).toList();
        record("snapshots.listed", ends, Map.of());
        return all;
    }

    @GET
    @Path("{year}/snapshots/{id}")
    public Frozen one(@PathParam("year") String year, @PathParam("id") String id) {
        Snapshot snapshot = find(year, id);
        audit.record("snapshot.viewed", snapshot.id().toString(), Map.of("year", String.valueOf(snapshot.year())));
        return Frozen.of(snapshot);
    }

    /** The zip as it was frozen, byte for byte. */
    @GET
    @Path("{year}/snapshots/{id}/export.zip")
    @Produces(WrittenFiles.ZIP)
    @APIResponse(responseCode = "200", description = "The files of the return")
    public Response frozen(@PathParam("year") String year, @PathParam("id") String id) {
        Snapshot snapshot = find(year, id);
        audit.record("snapshot.downloaded", snapshot.id().toString(), Map.of("year", String.valueOf(snapshot.year())));
        return files.snapshot(snapshot);
    }

    private Snapshot find(String year, String id) {
        int ends = ReturnYears.number(year);
        try {
            return writing.snapshot(ends, UUID.fromString(id)).orElseThrow(WritingResource::none);
        } catch (IllegalArgumentException notAnId) {
            throw none();
        }
    }

    private static NoAnswer none() {
        return NoAnswer.notFound("There is no such snapshot.");
    }

    private void record(String what, int year, Map<String, String> details) {
        var all = new java.util.TreeMap<>(details);
        all.put("year", String.valueOf(year));
        audit.record(what, null, all);
    }

    private static String module(String asked) {
        return ModuleDefinitions.all().stream()
                .map(ModuleDefinition::name)
                .filter(name -> name.equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "module",
                        "\"%s\" is no module. Give one of: %s."
                                .formatted(
                                        asked.length() > 40 ? asked.substring(0, 40) + "..." : asked,
                                        String.join(
                                                ", ",
                                                ModuleDefinitions.all().stream()
                                                        .map(ModuleDefinition::name)
                                                        .toList()))));
    }
}
