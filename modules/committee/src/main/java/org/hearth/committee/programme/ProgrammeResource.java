package org.hearth.committee.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Meetings;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;

/** The committee's work programme of a municipal year. */
@Path("work-programme")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    @Inject
    Programme programme;

    @Inject
    Meetings meetings;

    @Inject
    Once once;

    /** @param times how often it is due in the year */
    public record Line(
            String item, String title, int times, String leadPost, List<String> plannedFor, int stillToPlan) {}

    public record Planned(String item, String meeting) {}

    public record Added(String id) {}

    /** @param year the calendar year in which it begins; the present one where it is left out */
    @GET
    public List<Line> year(@QueryParam("committee") String committee, @QueryParam("year") String year) {
        Integer begins = Asked.number("year", year);
        var asked = begins == null ? meetings.yearOf(meetings.today()) : meetings.year(begins);
        String of = committee == null || committee.isBlank() ? Committees.CORPORATE_PARENTING : committee.strip();
        return programme.of(of, asked).lines().stream()
                .map(line -> new Line(
                        line.item().key(),
                        line.item().title(),
                        line.item().times(),
                        line.item().leadPost(),
                        line.plannedFor().stream()
                                .map(meeting -> meeting.meetsOn().toString())
                                .toList(),
                        line.stillToPlan()))
                .toList();
    }

    /** Puts an item of the programme on a meeting's agenda. */
    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "On the agenda",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response plan(Planned asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (asked == null) {
            throw new RuleBroken("Send the item and the meeting: {\"item\":\"virtual-school\",\"meeting\":\"...\"}.");
        }
        UUID meeting = Asked.id(asked.meeting())
                .orElseThrow(() -> new RuleBroken("meeting", "There is no such meeting. Send the id of one."));
        String id = once.of(key, "POST work-programme", () -> programme
                .plan(asked.item(), meeting)
                .toString());
        return Response.created(here.getBaseUriBuilder()
                        .path("meetings")
                        .path(meeting.toString())
                        .build())
                .entity(new Added(id))
                .build();
    }
}
