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
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.rendering.WithheldCell;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** What a paper withholds from the public, cell by cell and without the numbers, and that a second person accepted it. */
@Path("packs/{id}/disclosure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureResource {

    @Inject
    Papers papers;

    @Inject
    Accepting accepting;

    /** @param kind the reason in three words and {@code why} in a sentence */
    public record Hidden(
            String section, String table, String row, String column, String day, String rule, String kind, String why) {
        static Hidden of(WithheldCell cell) {
            return new Hidden(
                    cell.section(),
                    cell.table(),
                    cell.row(),
                    cell.column(),
                    cell.day().toString(),
                    cell.rule().id(),
                    cell.rule().heading(),
                    cell.why());
        }
    }

    public record Acceptance(String by, String at, int cells) {
        static Acceptance of(Accepted accepted) {
            return accepted == null
                    ? null
                    : new Acceptance(
                            accepted.acceptedBy(), accepted.acceptedAt().toString(), accepted.cells());
        }
    }

    /**
     * @param exempt   what the front sheet says of exemption, by its field: {@code status}, {@code public-interest} ...
     * @param hash     to be sent back with what is accepted
     * @param accepted {@code null} until somebody accepted exactly this; {@code before} tells who accepted what was before
     */
    public record Whole(
            Map<String, String> exempt, String hash, Acceptance accepted, Acceptance before, List<Hidden> withheld) {}

    /** @param hash of what was read */
    public record Accept(String hash) {}

    @GET
    public Whole all(@PathParam("id") String id) {
        var disclosed = accepting.of(AskedPaper.of(papers, id));
        return new Whole(
                disclosed.exempt().stream()
                        .collect(Collectors.toMap(
                                Disclosed.Said::key,
                                Disclosed.Said::words,
                                (one, same) -> one,
                                java.util.LinkedHashMap::new)),
                disclosed.hash(),
                Acceptance.of(disclosed.accepted()),
                Acceptance.of(disclosed.before()),
                disclosed.cells().stream().map(Hidden::of).toList());
    }

    /** A second person accepts what is withheld; once accepted, the same again changes nothing. */
    @POST
    @Path("acceptance")
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Accepted")
    public Response accept(@PathParam("id") String id, Accept asked) {
        var paper = AskedPaper.of(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send the hash of what you read: {\"hash\":\"...\"}.");
        }
        accepting.accept(paper.id(), asked.hash());
        return Response.noContent().build();
    }
}
