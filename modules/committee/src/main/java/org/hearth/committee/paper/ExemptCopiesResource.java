package org.hearth.committee.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.hearth.committee.rendering.Rendering;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;

/** Numbered copies of a published paper's exempt appendix, each for one person who is named on every page. */
@Path("packs/{id}/copies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExemptCopiesResource {

    @Inject
    Papers papers;

    @Inject
    ExemptCopies copies;

    @Inject
    Once once;

    /** @param own whether a member made it by opening the appendix; else {@code by} gave it */
    public record Copy(int number, String recipient, String post, String by, String at, boolean own) {
        static Copy of(ExemptCopy copy) {
            return new Copy(
                    copy.copyNo(),
                    copy.recipient(),
                    copy.post(),
                    copy.givenBy(),
                    copy.givenAt().toString(),
                    copy.holder() != null);
        }
    }

    /** For whom; both are printed on every page. */
    public record Asked(String recipient, String post) {}

    public record Given(int number) {}

    /** The first first. */
    @GET
    public List<Copy> all(@PathParam("id") String id) {
        return copies.of(AskedPaper.of(papers, id)).stream().map(Copy::of).toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "The next copy; its file is at the address given",
            content = @Content(schema = @Schema(implementation = Given.class)))
    public Response give(
            @PathParam("id") String id,
            Asked asked,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo here) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken(
                    "Send for whom the copy is: {\"recipient\":\"Councillor ...\",\"post\":\"Member of the committee\"}.");
        }
        String number = once.of(
                key,
                "POST packs/%s/copies".formatted(paper.id()),
                () -> String.valueOf(
                        copies.give(paper.id(), asked.recipient(), asked.post()).copyNo()));
        return Response.created(here.getBaseUriBuilder()
                        .path("packs")
                        .path(paper.id().toString())
                        .path("copies")
                        .path(number)
                        .path(Rendering.EXEMPT.file())
                        .build())
                .entity(new Given(Integer.parseInt(number)))
                .build();
    }

    /** The exempt appendix with number, recipient and post on every page. */
    @GET
    @Path("{number: [0-9]{1,6}}/exempt.pdf")
    @Produces("application/pdf")
    public Response file(@PathParam("id") String id, @PathParam("number") int number) {
        return pdf(AskedPaper.of(papers, id), number);
    }

    /**
     * A member's own copy, with its number and their name on every page. The number is made the first time they open it, and
     * is the same ever after.
     */
    @GET
    @Path("own/exempt.pdf")
    @Produces("application/pdf")
    public Response own(@PathParam("id") String id) {
        var paper = AskedPaper.of(papers, id);
        return pdf(paper, copies.own(paper).copyNo());
    }

    private Response pdf(Paper paper, int number) {
        return Response.ok(copies.file(paper, number))
                .type(Rendering.EXEMPT.type())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(paper.fileName("exempt-copy-%d.pdf".formatted(number))))
                .header("Cache-Control", "no-store")
                .build();
    }
}
