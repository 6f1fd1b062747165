package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.Paging;
import org.hearth.returns.desk.AskedMissing;
import org.hearth.returns.desk.MissingData;
import org.hearth.returns.desk.MissingData.Found;
import org.hearth.returns.desk.MissingData.Wanted;

/** What is missing in the records that are held, longest missing first. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MissingDataResource {
    private static final String TOTAL = "X-Total-Count";
    private static final int USUAL_PAGE = 100;

    @Inject
    MissingData missing;

    @Inject
    MissingFiles files;

    @Inject
    Audit audit;

    /**
     * @param child   the council's number; {@code restricted} where who it is may not be shown
     * @param column  the return's name for it
     * @param from    when the row of care began; {@code null} for a fact of the child
     * @param episode likewise; {@code null} too where who it is may not be shown
     * @param kind    blank or not-known
     * @param since   since when it has been missing
     * @param days    until the day asked for
     * @param workers whose own child it is, by sign-in name
     * @param teams   in which these work
     * @param figures that rest on the column, by ref
     */
    @JsonbNillable
    @Schema(name = "MissingFact")
    public record Fact(
            String child,
            String module,
            String column,
            LocalDate from,
            UUID episode,
            String kind,
            LocalDate since,
            int days,
            List<String> workers,
            List<String> teams,
            List<String> figures) {

        static Fact of(MissingData.Row one) {
            return new Fact(
                    one.child(),
                    one.column().module(),
                    one.column().column(),
                    one.from(),
                    one.shown() ? one.episode() : null,
                    one.kind(),
                    one.since(),
                    one.days(),
                    one.workers(),
                    one.teams(),
                    one.figures());
        }
    }

    /** Of children in care in the reporting year of the day, up to it; {@code X-Total-Count} says how many there are. */
    @GET
    @Path("missing-data")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asAt",
            schema = @Schema(type = SchemaType.STRING),
            description = "A day, such as 2026-03-31; the last of which rows are held when it is left out")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "column",
            schema = @Schema(type = SchemaType.STRING),
            description = "A column of the return, such as PLACE_PROVIDER")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "worker",
            schema = @Schema(type = SchemaType.STRING),
            description = "Whose own child it is: a sign-in name, or none")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "team",
            schema = @Schema(type = SchemaType.STRING),
            description = "The team of the child's worker, or none")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "figure",
            schema = @Schema(type = SchemaType.STRING),
            description = "A figure that rests on the column, such as STA-01")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "child",
            schema = @Schema(type = SchemaType.STRING),
            description = "The council's number for a child, the whole of it")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "days",
            schema = @Schema(type = SchemaType.STRING),
            description = "Missing for at least so many days")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            schema = @Schema(type = SchemaType.STRING),
            description = "blank or not-known")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Fact.class)))
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo here) {
        var part = Paging.of(page, size, USUAL_PAGE);
        Filters.refuseUnknown(
                here.getQueryParameters().keySet(),
                Stream.concat(AskedMissing.KEYS.stream(), Stream.of("page", "size"))
                        .toList());
        Wanted wanted = wanted(here);
        Found found = missing.find(wanted);
        audited("missing-data.listed", wanted, found, null);
        List<Fact> facts = found.rows().stream()
                .skip((part.page() - 1L) * part.size())
                .limit(part.size())
                .map(Fact::of)
                .toList();
        return Response.ok(facts).header(TOTAL, found.rows().size()).build();
    }

    /** The same rows, all pages of them. */
    @GET
    @Path("missing-data.csv")
    @Produces(FindingFiles.CSV)
    public Response csv(@Context UriInfo here) {
        return files.csv(exported(here, "csv"));
    }

    /** The same rows as a workbook. */
    @GET
    @Path("missing-data.xlsx")
    @Produces(FindingFiles.XLSX)
    public Response xlsx(@Context UriInfo here) {
        return files.xlsx(exported(here, "xlsx"));
    }

    private Found exported(UriInfo here, String format) {
        Filters.refuseUnknown(here.getQueryParameters().keySet(), AskedMissing.KEYS);
        Wanted wanted = wanted(here);
        Found found = missing.find(wanted);
        audited("missing-data.exported", wanted, found, format);
        return found;
    }

    private void audited(String what, Wanted wanted, Found found, String format) {
        var details = new TreeMap<>(AskedMissing.parts(wanted));
        details.put("found", String.valueOf(found.rows().size()));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(what, null, details);
    }

    private static Wanted wanted(UriInfo here) {
        return AskedMissing.of(
                key -> Optional.ofNullable(here.getQueryParameters().get(key))
                        .map(values -> values.get(0))
                        .orElse(null));
    }
}
