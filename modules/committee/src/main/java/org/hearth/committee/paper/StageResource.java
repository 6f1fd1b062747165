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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** Where a paper stands between planned and minuted, and moving it on. */
@Path("packs/{id}/stage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StageResource {

    @Inject
    Papers papers;

    @Inject
    Staging staging;

    /** @param to DRAFTING, HEAD_OF_SERVICE, DIRECTOR, CLEARANCE, MEMBER_BRIEFING, READY, MINUTED, WITHDRAWN */
    public record Move(String to, String reason, Integer seen) {}

    public record Step(String stage, String words, String movedBy, String movedAt, String reason) {}

    /** The first first; the last is where it stands. */
    @GET
    public List<Step> all(@PathParam("id") String id) {
        return papers.view(AskedPaper.of(papers, id)).moved().stream()
                .map(moved -> new Step(
                        moved.stage().name(),
                        moved.stage().words(),
                        moved.movedBy(),
                        moved.movedAt().toString(),
                        moved.reason()))
                .toList();
    }

    @POST
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Moved")
    public Response move(@PathParam("id") String id, Move asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send where it goes: {\"to\":\"HEAD_OF_SERVICE\"}.");
        }
        staging.move(paper.id(), stage(asked.to()), asked.reason(), asked.seen());
        return Response.noContent().build();
    }

    private static Stage stage(String asked) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "to",
                        "There is no state \"%s\". It is one of %s."
                                .formatted(
                                        asked,
                                        Arrays.stream(Stage.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
