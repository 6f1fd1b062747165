package org.hearth.committee.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** The items of a meeting's agenda, while it is planned. */
@Path("meetings/{id}/items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgendaResource {

    @Inject
    Meetings meetings;

    @Inject
    Agenda agenda;

    @Inject
    Once once;

    /**
     * @param number   its place on the agenda; where its kind belongs when it is left out
     * @param kind     performance, themed, exempt ...
     * @param openness public, part-exempt or exempt; public when it is left out
     * @param revision as read; not needed for a new one
     * @param oldTitleKeptBack whether no agenda prints again what the item was called before; no when it is left out
     */
    public record Typed(
            Integer number,
            String kind,
            String title,
            String leadPost,
            String openness,
            Integer exemptParagraph,
            Boolean toFollow,
            Integer firstPage,
            Integer lastPage,
            Integer revision,
            Boolean oldTitleKeptBack) {

        AgendaItem.Typed read() {
            return new AgendaItem.Typed(
                    number,
                    Asked.one(ItemKind.class, "kind", kind),
                    title,
                    leadPost,
                    Asked.one(Openness.class, "openness", openness),
                    exemptParagraph,
                    Boolean.TRUE.equals(toFollow),
                    firstPage,
                    lastPage);
        }
    }

    public record Added(String id) {}

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "On the agenda",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(
            @PathParam("id") String id,
            Typed asked,
            @HeaderParam("Idempotency-Key") String key,
            @Context UriInfo here) {
        UUID meeting = found(id);
        need(asked);
        var typed = asked.read();
        String added = once.of(key, "POST meetings items " + meeting, () -> agenda.add(meeting, typed, null)
                .toString());
        return Response.created(here.getBaseUriBuilder()
                        .path("meetings")
                        .path(meeting.toString())
                        .build())
                .entity(new Added(added))
                .build();
    }

    @PUT
    @Path("{item}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("id") String id, @PathParam("item") String item, Typed asked) {
        UUID meeting = found(id);
        UUID one = found(meeting, item);
        need(asked);
        agenda.change(
                meeting,
                one,
                asked.read(),
                Asked.revision(asked.revision()),
                Boolean.TRUE.equals(asked.oldTitleKeptBack()));
        return Response.noContent().build();
    }

    /** @param titleKeptBack true where no agenda is to print what the item was called */
    @DELETE
    @Path("{item}")
    @APIResponse(responseCode = "204", description = "No longer on the agenda")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @QueryParam("revision") String revision,
            @QueryParam("titleKeptBack") boolean titleKeptBack) {
        UUID meeting = found(id);
        UUID one = found(meeting, item);
        agenda.remove(meeting, one, Asked.revision(Asked.number("revision", revision)), titleKeptBack);
        return Response.noContent().build();
    }

    private static void need(Object body) {
        if (body == null) {
            throw new RuleBroken(
                    "Send the item: {\"kind\":\"themed\",\"title\":\"...\"}. The fields stand at /openapi.");
        }
    }

    private UUID found(String id) {
        return Asked.id(id)
                .flatMap(meetings::find)
                .map(Meeting::id)
                .orElseThrow(() -> NoAnswer.notFound("There is no such meeting."));
    }

    private UUID found(UUID meeting, String item) {
        return Asked.id(item)
                .flatMap(one -> agenda.find(meeting, one))
                .map(AgendaItem::id)
                .orElseThrow(() -> NoAnswer.notFound("There is no such item on the agenda."));
    }
}
