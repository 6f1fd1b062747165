package org.hearth.committee.action;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** The action log. */
@Path("actions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionsResource {

    @Inject
    ActionLog log;

    @Inject
    Meetings meetings;

    @Inject
    Once once;

    /** @param status open, overdue, done or dropped, as on this day */
    public record Line(
            String id,
            String ref,
            String committee,
            String meeting,
            String meetingOn,
            String minute,
            String action,
            String owner,
            String due,
            String status,
            String outcome,
            String closedAt,
            boolean exempt,
            int revision) {}

    /** @param meeting not needed for a change */
    public record Typed(
            String meeting, String minute, String action, String owner, String due, Boolean exempt, Integer revision) {

        Action.Typed read() {
            return new Action.Typed(
                    minute, action, owner, Days.of("due", due).orElse(null), Boolean.TRUE.equals(exempt));
        }
    }

    /** @param state done or dropped; open takes a closing back */
    public record Closed(String state, String outcome, String closedAt, Integer revision) {}

    public record Added(String id) {}

    /** @param status all, open (overdue included), overdue or closed */
    @GET
    public List<Line> all(@QueryParam("status") String status, @QueryParam("committee") String committee) {
        String of = committee == null || committee.isBlank() ? null : committee.strip();
        return log.list(ActionLog.Wanted.of(status), of).stream()
                .map(this::line)
                .toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "In the log",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(Typed asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        need(asked);
        UUID meeting = Asked.id(asked.meeting())
                .filter(id -> meetings.find(id).isPresent())
                .orElseThrow(() -> new RuleBroken(
                        "meeting", "There is no such meeting. Send the id of the one that agreed the action."));
        var typed = asked.read();
        String id = once.of(key, "POST actions", () -> log.add(meeting, typed).toString());
        return Response.created(
                        here.getBaseUriBuilder().path("actions").path(id).build())
                .entity(new Added(id))
                .build();
    }

    @GET
    @Path("{id}")
    public Line one(@PathParam("id") String id) {
        return line(found(id));
    }

    /** Only while it is open. */
    @PUT
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("id") String id, Typed asked) {
        var action = found(id);
        need(asked);
        log.change(action.id(), asked.read(), Asked.revision(asked.revision()));
        return Response.noContent().build();
    }

    /** Closes it with its outcome, or opens it again. */
    @PUT
    @Path("{id}/closure")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response close(@PathParam("id") String id, Closed asked) {
        var action = found(id);
        if (asked == null) {
            throw new RuleBroken(
                    "Send the outcome and the meeting: {\"state\":\"done\",\"outcome\":\"...\",\"closedAt\":\"...\",\"revision\":0}.");
        }
        var state = Asked.one(ActionState.class, "state", asked.state());
        int seen = Asked.revision(asked.revision());
        if (state == ActionState.OPEN) {
            log.reopen(action.id(), seen);
        } else {
            log.close(
                    action.id(),
                    state,
                    asked.outcome(),
                    Asked.id(asked.closedAt()).orElse(null),
                    seen);
        }
        return Response.noContent().build();
    }

    private static void need(Object body) {
        if (body == null) {
            throw new RuleBroken(
                    "Send the action: {\"meeting\":\"...\",\"action\":\"...\",\"owner\":\"...\",\"due\":\"2026-09-01\"}.");
        }
    }

    private Line line(Action action) {
        return new Line(
                action.id().toString(),
                action.ref(),
                action.committee(),
                action.meeting().toString(),
                action.agreedOn().toString(),
                action.minuteNo(),
                action.words(),
                action.ownerPost(),
                action.dueOn().toString(),
                action.status(meetings.today()).toLowerCase(java.util.Locale.UK),
                action.outcome(),
                action.closedAt() == null ? null : action.closedAt().toString(),
                action.exempt(),
                action.revision());
    }

    private Action found(String id) {
        return Asked.id(id).flatMap(log::find).orElseThrow(() -> NoAnswer.notFound("There is no such action."));
    }
}
