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
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.clearance.ClearanceStatus;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** The clearance table of a paper. Its texts are fields of the front sheet: {@code implication.legal}. */
@Path("packs/{id}/clearance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClearanceResource {

    @Inject
    Papers papers;

    @Inject
    Clearing clearing;

    /**
     * @param changed what is no longer as it was when it was cleared
     * @param seq     to be sent back as {@code seen} with what is said next
     */
    public record Row(
            String implication,
            String label,
            String question,
            boolean required,
            String status,
            String officer,
            String post,
            String onBehalfOf,
            String on,
            String note,
            List<String> changed,
            int seq) {
        static Row of(ClearanceSheet.Row row) {
            return new Row(
                    row.implication().key(),
                    row.implication().label(),
                    row.implication().question(),
                    row.required(),
                    row.status().name(),
                    row.officer(),
                    row.post(),
                    row.behalfOf(),
                    row.on() == null ? null : row.on().toString(),
                    row.note(),
                    row.changed(),
                    row.seq());
        }
    }

    /** @param status NOT_NEEDED, NOT_REQUESTED, REQUESTED, NO_REPLY; or of an officer CLEARED, CLEARED_WITH_CHANGES, REFUSED */
    public record Said(String status, String officer, String post, String onBehalfOf, String note, Integer seen) {}

    @GET
    public List<Row> all(@PathParam("id") String id) {
        return papers.view(AskedPaper.of(papers, id)).clearances().rows().stream()
                .map(Row::of)
                .toList();
    }

    @POST
    @Path("{implication}")
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Kept")
    public Response say(@PathParam("id") String id, @PathParam("implication") String implication, Said asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send what is said: {\"status\":\"REQUESTED\",\"officer\":\"...\"}.");
        }
        clearing.say(
                paper.id(),
                implication,
                new Clearing.Saying(
                        status(asked.status()),
                        asked.officer(),
                        asked.post(),
                        asked.onBehalfOf(),
                        asked.note(),
                        asked.seen()));
        return Response.noContent().build();
    }

    private static ClearanceStatus status(String asked) {
        return Arrays.stream(ClearanceStatus.values())
                .filter(status -> status.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "status",
                        "There is no status \"%s\". It is one of %s."
                                .formatted(
                                        asked,
                                        Arrays.stream(ClearanceStatus.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
