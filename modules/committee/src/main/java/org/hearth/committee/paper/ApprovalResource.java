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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** The page of a paper for children and young people, and their group's approval of it. */
@Path("packs/{id}/childrens-page")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    @Inject
    Papers papers;

    @Inject
    Approving approving;

    /**
     * @param printed whether it has words; else the paper leaves it out
     * @param changed what is no longer as it was approved
     * @param seen    to be sent back with the approval
     * @param state   how far it has come, in words
     * @param since   the day on which its words and figures were last made; no approval of them is earlier
     * @param takenBack whose approval was taken back and why; absent where none was
     */
    public record Page(
            List<String> sentences,
            boolean printed,
            boolean approved,
            String group,
            String on,
            List<String> changed,
            String seen,
            String state,
            String since,
            String takenBack) {}

    /** @param on {@code 2026-06-03} */
    public record Approved(String group, String on, String seen) {}

    public record TakenBack(String reason) {}

    @GET
    public Page page(@PathParam("id") String id) {
        var page = approving.page(AskedPaper.of(papers, id));
        var approval = page.approval();
        return new Page(
                page.sentences(),
                page.printed(),
                page.approved(),
                approval.group(),
                approval.isGiven() ? approval.on().toString() : null,
                page.changed(),
                page.seen(),
                page.state(),
                page.since() == null ? null : page.since().toString(),
                page.takenBack().isEmpty() ? null : page.takenBack());
    }

    @POST
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Kept")
    public Response approve(@PathParam("id") String id, Approved asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken(
                    "Send who approved it: {\"group\":\"the Children in Care Council\",\"on\":\"2026-06-03\",\"seen\":\"...\"}.");
        }
        approving.approve(paper.id(), asked.group(), day(asked.on()), asked.seen());
        return Response.noContent().build();
    }

    /** Takes back the approval that stands. */
    @POST
    @Path("withdrawal")
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response takeBack(@PathParam("id") String id, TakenBack asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send why the approval is taken back: {\"reason\":\"...\"}.");
        }
        approving.takeBack(paper.id(), asked.reason());
        return Response.noContent().build();
    }

    private static LocalDate day(String asked) {
        try {
            return asked == null ? null : LocalDate.parse(asked);
        } catch (DateTimeParseException e) {
            throw new RuleBroken("on", "\"%s\" is no day. Write it as 2026-06-03.".formatted(asked));
        }
    }
}
