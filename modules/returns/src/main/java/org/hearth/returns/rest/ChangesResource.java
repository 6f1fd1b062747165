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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
import org.hearth.returns.api.FindingChanges;
import org.hearth.returns.api.FindingChanges.Change;
import org.hearth.returns.api.FindingChanges.Changed;
import org.hearth.returns.api.FindingChanges.OfRule;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.desk.AskedChanges;

/** What changed in the findings since a day. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private static final String TOTAL = "X-Total-Count";
    private static final int USUAL_PAGE = 100;

    @Inject
    FindingChanges changes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param since at the end of which it stood as it is compared with
     * @param year  {@code null} for all
     */
    @JsonbNillable
    @Schema(name = "FindingChanges")
    public record Summary(LocalDate since, Integer year, List<RuleChanges> rules) {}

    @Schema(name = "ChangesOfRule")
    public record RuleChanges(String rule, int appeared, int fixed, int explained, int reopened, int reassigned) {
        static RuleChanges of(OfRule one) {
            return new RuleChanges(
                    one.rule(),
                    one.in(Change.NEW),
                    one.in(Change.FIXED),
                    one.in(Change.EXPLAINED),
                    one.in(Change.REOPENED),
                    one.in(Change.REASSIGNED));
        }
    }

    /** @param changes new, fixed, explained, reopened, reassigned */
    @Schema(name = "ChangedFinding")
    public record ChangedFinding(List<String> changes, FindingsResource.Finding finding) {
        static ChangedFinding of(Changed one) {
            return new ChangedFinding(
                    one.ways().stream().sorted().map(Change::key).toList(), FindingsResource.Finding.of(one.finding()));
        }
    }

    /** How many findings changed since the end of a day and how, rule by rule; since yesterday when no day is given. */
    @GET
    @Path("findings/changes")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "since",
            schema = @Schema(type = SchemaType.STRING),
            description = "A day, such as 2026-03-31")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "year",
            schema = @Schema(type = SchemaType.STRING),
            description = "The year in which the return ends, such as 2026")
    public Summary byRule(@Context UriInfo here) {
        Filters.refuseUnknown(here.getQueryParameters().keySet(), AskedChanges.KEYS);
        AskedChanges asked = asked(here);
        audit.record("findings.changes-counted", null, new TreeMap<>(asked.parts()));
        return new Summary(
                asked.since(),
                asked.wanted().year(),
                changes.byRule(asked.since(), asked.wanted().year()).stream()
                        .filter(one -> asked.wanted().rule() == null
                                || one.rule().equals(asked.wanted().rule()))
                        .map(RuleChanges::of)
                        .toList());
    }

    /** The findings themselves; {@code X-Total-Count} says how many there are. */
    @GET
    @Path("findings/changed")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "since",
            schema = @Schema(type = SchemaType.STRING),
            description = "A day, such as 2026-03-31")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "year",
            schema = @Schema(type = SchemaType.STRING),
            description = "The year in which the return ends, such as 2026")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "rule",
            schema = @Schema(type = SchemaType.STRING),
            description = "A rule by its code, such as 142")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "change",
            schema = @Schema(type = SchemaType.STRING),
            description = "new, fixed, explained, reopened or reassigned")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ChangedFinding.class)))
    public Response list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo here) {
        var part = Paging.of(page, size, USUAL_PAGE);
        Filters.refuseUnknown(
                here.getQueryParameters().keySet(),
                Stream.concat(AskedChanges.KEYS.stream(), Stream.of("page", "size"))
                        .toList());
        AskedChanges asked = asked(here);
        Part<Changed> changed = changes.list(asked.since(), asked.wanted(), part.page(), part.size());
        var details = new TreeMap<>(asked.parts());
        details.put("found", String.valueOf(changed.total()));
        audit.record("findings.changes-listed", null, details);
        return Response.ok(changed.items().stream().map(ChangedFinding::of).toList())
                .header(TOTAL, changed.total())
                .build();
    }

    private AskedChanges asked(UriInfo here) {
        return AskedChanges.of(
                key -> Optional.ofNullable(here.getQueryParameters().get(key))
                        .map(values -> values.get(0))
                        .orElse(null),
                changes.yesterday(),
                ReturnYears.toHold(clock));
    }
}
