package org.hearth.committee.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** The council's committees. */
@Path("committees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommitteesResource {

    @Inject
    Committees committees;

    @Inject
    Once once;

    /** @param endedOn its last day; nothing while it stands */
    public record Line(String code, String name, String startedOn, String endedOn, int revision) {}

    public record NewCommittee(String name, String startedOn) {}

    public record Changed(String name, String endedOn, Integer revision) {}

    public record Added(String code) {}

    @GET
    public List<Line> all() {
        return committees.all().stream()
                .map(one -> new Line(
                        one.code(),
                        one.name(),
                        one.startedOn().toString(),
                        one.endedOn() == null ? null : one.endedOn().toString(),
                        one.revision()))
                .toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Meetings can be planned for it",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(NewCommittee asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (asked == null) {
            throw new RuleBroken("Send the name and the first day: {\"name\":\"...\",\"startedOn\":\"2026-05-20\"}.");
        }
        var from = Days.of("startedOn", asked.startedOn()).orElse(null);
        String code = once.of(key, "POST committees", () -> committees.add(asked.name(), from));
        return Response.created(
                        here.getBaseUriBuilder().path("committees").path(code).build())
                .entity(new Added(code))
                .build();
    }

    @PUT
    @Path("{code}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("code") String code, Changed asked) {
        if (committees.find(code).isEmpty()) {
            throw NoAnswer.notFound("There is no such committee.");
        }
        if (asked == null) {
            throw new RuleBroken("Send the name and the last day, if it ended: {\"name\":\"...\",\"revision\":0}.");
        }
        committees.change(
                code, asked.name(), Days.of("endedOn", asked.endedOn()).orElse(null), Asked.revision(asked.revision()));
        return Response.noContent().build();
    }
}
