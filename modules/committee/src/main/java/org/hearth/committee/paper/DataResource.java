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

/** What stood against the data of a paper when its figures were frozen, and that an analyst accepted it. */
@Path("packs/{id}/data")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DataResource {

    @Inject
    Papers papers;

    @Inject
    DataDesk desk;

    public record Checked(String what, int errors, int questions, int explained, boolean upToDate) {}

    public record Acceptance(String by, String at, String reason) {}

    /**
     * @param frozenAt   when the figures were measured
     * @param frozenHash SHA-256 of what was frozen
     * @param toAccept   whether it has to be accepted before the paper can be signed
     */
    public record Behind(
            String frozenAt,
            String frozenHash,
            List<Checked> atFreeze,
            List<Checked> now,
            boolean toAccept,
            Acceptance accepted) {}

    public record Accept(String reason) {}

    @GET
    public Behind behind(@PathParam("id") String id) {
        var paper = AskedPaper.of(papers, id);
        var data = desk.of(paper);
        var accepted = data.accepted();
        return new Behind(
                paper.knownAt().toString(),
                paper.frozenHash(),
                data.atFreeze().stream()
                        .map(row ->
                                new Checked(row.what(), row.errors(), row.questions(), row.explained(), row.upToDate()))
                        .toList(),
                desk.now(paper).stream()
                        .map(row ->
                                new Checked(row.what(), row.errors(), row.questions(), row.explained(), row.upToDate()))
                        .toList(),
                !data.toAccept().isEmpty(),
                accepted == null
                        ? null
                        : new Acceptance(
                                accepted.acceptedBy(), accepted.acceptedAt().toString(), accepted.reason()));
    }

    /** An analyst accepts the data with what is open against them; the same again changes nothing. */
    @POST
    @Path("acceptance")
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Accepted")
    public Response accept(@PathParam("id") String id, Accept asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send why the figures can be used: {\"reason\":\"...\"}.");
        }
        desk.accept(paper.id(), asked.reason());
        return Response.noContent().build();
    }
}
