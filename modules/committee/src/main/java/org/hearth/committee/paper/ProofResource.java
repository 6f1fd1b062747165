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
import org.hearth.committee.proof.Proof;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** The checks of a draft, and letting one pass. */
@Path("packs/{id}/proof")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProofResource {

    @Inject
    Papers papers;

    @Inject
    Overriding overriding;

    /**
     * @param state PASS, WARN, BLOCK or OVERRIDDEN
     * @param where page and {@code field} its field, or of figures their section and {@code table} their table; {@code null} for what passes
     * @param mark  by which the monitoring officer lets it pass
     */
    public record Line(
            String check,
            String kind,
            String state,
            String where,
            String field,
            String table,
            String words,
            String mark,
            String reason) {
        static Line of(Proof.Line line) {
            return new Line(
                    line.check(),
                    line.kind().name(),
                    line.state().name(),
                    line.place() == null ? null : line.place().part(),
                    line.place() == null ? null : line.place().field(),
                    line.place() == null ? null : line.place().table(),
                    line.words(),
                    line.mark(),
                    line.overridden() == null ? null : line.overridden().reason());
        }
    }

    public record Override(String check, String mark, String reason) {}

    /** In order; empty for a published paper. */
    @GET
    public List<Line> all(@PathParam("id") String id) {
        return papers.view(AskedPaper.of(papers, id)).proof().lines().stream()
                .map(Line::of)
                .toList();
    }

    /** Lets one block pass: the monitoring officer, with a reason. */
    @POST
    @Path("overrides")
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Kept")
    public Response override(@PathParam("id") String id, Override asked) {
        if (asked == null) {
            throw new RuleBroken("Send the check, its mark and the reason.");
        }
        overriding.override(AskedPaper.of(papers, id).id(), asked.check(), asked.mark(), asked.reason());
        return Response.noContent().build();
    }
}
