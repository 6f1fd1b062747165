package org.hearth.core.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.settings.Settings;

/** The council's targets, as they were set; none is ever changed or taken away. */
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TargetsResource {
    static final String CSV = "text/csv";

    @Inject
    Targets targets;

    @Inject
    Figures figures;

    @Inject
    CurrentPerson person;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

    /**
     * What is sent. A single target has no {@code high}; without {@code low} the line has no target from the day on.
     *
     * @param from     as 2026-04-01
     * @param revision the one that stood there when it was read; 0 for a line that has none
     */
    @Schema(name = "NewTarget")
    public record NewTarget(
            @Schema(examples = "OOC-01") String line,
            @Schema(examples = "2026-04-01") String from,
            BigDecimal low,
            BigDecimal high,
            BigDecimal tolerance,
            BigDecimal toleranceAbove,
            Integer minimum,
            String setBy,
            String why,
            Integer revision) {}

    /** As it was set. {@code low} is left out where none holds from the day on. */
    @Schema(name = "Target")
    public record Told(
            String line,
            int revision,
            String from,
            BigDecimal low,
            BigDecimal high,
            BigDecimal tolerance,
            BigDecimal toleranceAbove,
            int minimum,
            String setBy,
            String why,
            String recordedAt,
            String recordedBy) {
        static Told of(Target target) {
            return new Told(
                    target.line(),
                    target.revision(),
                    target.from().toString(),
                    target.low(),
                    target.high(),
                    target.tolerance(),
                    target.toleranceAbove(),
                    target.minimum(),
                    target.setBy(),
                    target.why(),
                    target.recordedAt().toString(),
                    target.recordedBy());
        }
    }

    /** Every one ever set, by line; with {@code on}, those that hold on that day. */
    @GET
    @Path("targets")
    public List<Told> all(@QueryParam("on") String on) {
        var day = Days.of("on", on);
        var asked = day.isEmpty()
                ? targets.all()
                : targets.on(day.get(), null).held().values().stream()
                        .sorted(java.util.Comparator.comparing(Target::line))
                        .toList();
        return asked.stream().map(Told::of).toList();
    }

    /** The same as CSV. */
    @GET
    @Path("targets.csv")
    @Produces(CSV)
    public Response csv() {
        var all = targets.all();
        audit.record("targets.exported", null, Map.of("rows", String.valueOf(all.size()), "format", "csv"));
        StreamingOutput body = to -> TargetList.write(
                all, figures.definitions(), settings.demoCounty(), new OutputStreamWriter(to, StandardCharsets.UTF_8));
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%stargets.csv\"".formatted(settings.demoCounty() ? "made-up-" : ""))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Sets the next target of a line: 201; 422 says which field is no target, or who was faster. */
    @POST
    @Path("targets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public Response set(NewTarget sent, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (sent == null) {
            throw new RuleBroken(
                    "Send the target: {\"line\":\"OOC-01\",\"from\":\"2026-04-01\",\"low\":40,\"tolerance\":5,\"setBy\":\"...\",\"why\":\"...\",\"revision\":0}.");
        }
        if (sent.revision() == null) {
            throw new RuleBroken(
                    "revision",
                    "The revision that you read is missing. Send the last one of the line, or 0 where it has none.");
        }
        var asked = new Targets.Asked(
                sent.line(),
                Days.of("from", sent.from()).orElse(null),
                sent.low(),
                sent.high(),
                sent.tolerance(),
                sent.toleranceAbove(),
                sent.minimum(),
                sent.setBy(),
                sent.why());
        String set = once.of(key, "POST reference/targets", () -> {
            var target = targets.set(asked, sent.revision(), person.get().name());
            return target.line() + " " + target.revision();
        });
        var told = targets.all().stream()
                .collect(Collectors.toMap(one -> one.line() + " " + one.revision(), Told::of))
                .get(set);
        return Response.created(here.getAbsolutePath()).entity(told).build();
    }
}
