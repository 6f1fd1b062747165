package org.hearth.committee.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** What members said of a draft at their briefing. */
@Path("packs/{id}/briefing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BriefingResource {

    @Inject
    Papers papers;

    @Inject
    Briefing briefing;

    public record Line(String saidBy, String comment, String by, String at) {}

    /** @param saidBy name and office of the member */
    public record Comment(String saidBy, String comment) {}

    /** The first first. */
    @GET
    public List<Line> all(@PathParam("id") String id) {
        return briefing.of(AskedPaper.of(papers, id)).stream()
                .map(one -> new Line(
                        one.saidBy(),
                        one.words(),
                        one.writtenBy(),
                        one.writtenAt().toString()))
                .toList();
    }

    /** While the paper stands at the member briefing. */
    @POST
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Written down")
    public Response comment(@PathParam("id") String id, Comment asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken(
                    "Send who said what: {\"saidBy\":\"Councillor Jo Day, lead member\",\"comment\":\"...\"}.");
        }
        briefing.comment(paper.id(), asked.saidBy(), asked.comment());
        return Response.noContent().build();
    }
}
