package org.hearth.committee.voice;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.meeting.Asked;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** What children and young people said, and what the council did. */
@Path("voices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VoicesResource {

    @Inject
    Voices voices;

    @Inject
    Once once;

    /** @param status open, overdue or answered, as on this day */
    public record Line(
            String id,
            String saidOn,
            String by,
            String said,
            boolean quotation,
            String consentOn,
            String response,
            String owner,
            String due,
            String status,
            int revision) {}

    /** @param revision only for a change */
    public record Typed(
            String saidOn,
            String by,
            String said,
            Boolean quotation,
            String consentOn,
            String response,
            String owner,
            String due,
            Integer revision) {

        Voice.Typed read() {
            return new Voice.Typed(
                    Days.of("saidOn", saidOn).orElse(null),
                    by,
                    said,
                    Boolean.TRUE.equals(quotation),
                    Days.of("consentOn", consentOn).orElse(null),
                    response,
                    owner,
                    Days.of("due", due).orElse(null));
        }
    }

    public record Added(String id) {}

    @GET
    public List<Line> all() {
        return voices.all().stream().map(this::line).toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(Typed asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        need(asked);
        var typed = asked.read();
        String id = once.of(key, "POST voices", () -> voices.add(typed).toString());
        return Response.created(here.getBaseUriBuilder().path("voices").path(id).build())
                .entity(new Added(id))
                .build();
    }

    @GET
    @Path("{id}")
    public Line one(@PathParam("id") String id) {
        return line(found(id));
    }

    @PUT
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("id") String id, Typed asked) {
        var voice = found(id);
        need(asked);
        voices.change(voice.id(), asked.read(), Asked.revision(asked.revision()));
        return Response.noContent().build();
    }

    private static void need(Object body) {
        if (body == null) {
            throw new RuleBroken(
                    "Send what was said: {\"saidOn\":\"2026-05-01\",\"by\":\"Children in Care Council\",\"said\":\"...\",\"owner\":\"...\"}.");
        }
    }

    private Line line(Voice voice) {
        return new Line(
                voice.id().toString(),
                voice.saidOn().toString(),
                voice.saidBy(),
                voice.said(),
                voice.quotation(),
                text(voice.consentOn()),
                voice.response(),
                voice.ownerPost(),
                text(voice.dueOn()),
                voice.status(voices.today()).toLowerCase(Locale.UK),
                voice.revision());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private Voice found(String id) {
        return Asked.id(id)
                .flatMap(voices::find)
                .orElseThrow(() -> NoAnswer.notFound("There is no such record of what was said."));
    }
}
