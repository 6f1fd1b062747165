package org.hearth.committee.meeting;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** The committees' meetings, with their deadlines. */
@Path("meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    @Inject
    Meetings meetings;

    @Inject
    Minutes minutes;

    @Inject
    Answers answers;

    @Inject
    WhomToTell whom;

    @Inject
    MeetingReaders readers;

    @Inject
    AgendaFiles files;

    @Inject
    AgendaVersions versions;

    @Inject
    Once once;

    /**
     * @param committee   its code; the Corporate Parenting Committee's where it is left out
     * @param meetsOn     as 2026-06-23
     * @param membership  a post or name on each line
     * @param questionsBy the last day for public questions, or nothing
     */
    public record NewMeeting(
            String committee, String meetsOn, String beginsAt, String venue, String membership, String questionsBy) {}

    /** @param revision as read */
    public record Changed(String beginsAt, String venue, String membership, String questionsBy, Integer revision) {}

    public record Moved(String meetsOn, String reason, Integer revision) {}

    public record Cancelled(String reason, Integer revision) {}

    /** @param resolutions words by the item's id; what is not named stays */
    public record Minuted(String attendance, Map<String, String> resolutions, String agreedAt, Integer revision) {}

    /** @param warnings what is odd about the day; the meeting is planned all the same */
    public record Planned(String id, String publishBy, List<String> warnings) {}

    /** @param tell whom to tell, since Hearth sends nothing */
    public record Told(List<Concerned.ToTell> tell, List<String> warnings) {}

    @GET
    public List<Answers.Line> all(@QueryParam("committee") String committee, @QueryParam("year") String year) {
        var all = meetings.all().stream();
        if (committee != null && !committee.isBlank()) {
            all = all.filter(meeting -> meeting.committee().equals(committee.strip()));
        }
        Integer begins = Asked.number("year", year);
        if (begins != null) {
            all = all.filter(meeting -> meetings.yearOf(meeting.meetsOn()).begins() == begins);
        }
        return all.map(answers::line).toList();
    }

    /** The front of the agenda, as it stands. */
    @GET
    @Path("{id}/agenda.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") String id) {
        var meeting = found(id);
        return file(meeting, "pdf", files.pdf(meeting));
    }

    /** The same as a web page. */
    @GET
    @Path("{id}/agenda.html")
    @Produces("text/html;charset=UTF-8")
    public Response html(@PathParam("id") String id) {
        var meeting = found(id);
        return file(meeting, "html", files.html(meeting));
    }

    /** @param changed since the version before, in sentences */
    public record PublishedAgenda(
            int version, String publishedAt, String by, List<String> changed, String pdfHash, String htmlHash) {
        static PublishedAgenda of(AgendaVersion version) {
            return new PublishedAgenda(
                    version.versionNo(),
                    version.publishedAt().toString(),
                    version.publishedBy(),
                    version.changes(),
                    version.pdfHash(),
                    version.htmlHash());
        }
    }

    /** The agendas that were published, the first first. */
    @GET
    @Path("{id}/agenda/versions")
    public List<PublishedAgenda> agendas(@PathParam("id") String id) {
        return versions.of(found(id).id()).stream().map(PublishedAgenda::of).toList();
    }

    /** Publishes the agenda as it stands: it is kept with its hashes, and what changes afterwards makes another version. */
    @POST
    @Path("{id}/agenda/versions")
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "The next version; its files are below the address given",
            content = @Content(schema = @Schema(implementation = PublishedAgenda.class)))
    public Response publish(@PathParam("id") String id, @Context UriInfo here) {
        var version = versions.publish(found(id).id());
        return Response.created(here.getBaseUriBuilder()
                        .path("meetings")
                        .path(version.meeting().toString())
                        .path("agenda/versions/" + version.versionNo())
                        .build())
                .entity(PublishedAgenda.of(version))
                .build();
    }

    /** A published agenda, as it was kept. */
    @GET
    @Path("{id}/agenda/versions/{version: [0-9]{1,6}}/agenda.pdf")
    @Produces("application/pdf")
    public Response publishedPdf(@PathParam("id") String id, @PathParam("version") int version) {
        var meeting = found(id);
        return file(meeting, "v%d.pdf".formatted(version), versions.file(versions.get(meeting.id(), version), true));
    }

    /** The same as a web page. */
    @GET
    @Path("{id}/agenda/versions/{version: [0-9]{1,6}}/agenda.html")
    @Produces("text/html;charset=UTF-8")
    public Response publishedHtml(@PathParam("id") String id, @PathParam("version") int version) {
        var meeting = found(id);
        return file(meeting, "v%d.html".formatted(version), versions.file(versions.get(meeting.id(), version), false));
    }

    private static Response file(Meeting meeting, String ending, byte[] content) {
        return Response.ok(content)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s-agenda%s\""
                                .formatted(
                                        meeting.meetsOn(),
                                        meeting.committee(),
                                        (ending.startsWith("v") ? "-" : ".") + ending))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Planned, with the standing order of business on its agenda",
            content = @Content(schema = @Schema(implementation = Planned.class)))
    public Response plan(NewMeeting asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (asked == null) {
            throw new RuleBroken(
                    "Send the day, the time and the place: {\"meetsOn\":\"2026-06-23\",\"beginsAt\":\"14:00\",\"venue\":\"...\"}.");
        }
        var day = Days.of("meetsOn", asked.meetsOn()).orElse(null);
        String committee = asked.committee() == null ? Committees.CORPORATE_PARENTING : asked.committee();
        var details = new Meeting.Details(
                asked.beginsAt(),
                asked.venue(),
                asked.membership(),
                Days.of("questionsBy", asked.questionsBy()).orElse(null));
        String id = once.of(key, "POST meetings", () -> meetings.plan(committee, day, details)
                .toString());
        var deadline = meetings.deadlines(day).publication();
        return Response.created(
                        here.getBaseUriBuilder().path("meetings").path(id).build())
                .entity(new Planned(id, deadline.isKnown() ? deadline.day().toString() : null, meetings.warnings(day)))
                .build();
    }

    @GET
    @Path("{id}")
    public Answers.Whole one(@PathParam("id") String id) {
        return answers.whole(found(id));
    }

    /** Only while it is planned. */
    @PUT
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("id") String id, Changed asked) {
        var meeting = found(id);
        need(asked);
        meetings.change(
                meeting.id(),
                new Meeting.Details(
                        asked.beginsAt(),
                        asked.venue(),
                        asked.membership(),
                        Days.of("questionsBy", asked.questionsBy()).orElse(null)),
                Asked.revision(asked.revision()));
        return Response.noContent().build();
    }

    /** Each with its day, or why it is not known; for who works on the meeting also what is late and who holds it. */
    @GET
    @Path("{id}/deadlines")
    public List<Answers.Due> deadlines(@PathParam("id") String id) {
        return answers.deadlines(found(id));
    }

    @POST
    @Path("{id}/move")
    @RepeatSafe
    public Told move(@PathParam("id") String id, Moved asked) {
        var meeting = found(id);
        need(asked);
        var day = Days.of("meetsOn", asked.meetsOn()).orElse(null);
        meetings.move(meeting.id(), day, asked.reason(), Asked.revision(asked.revision()));
        return new Told(whom.of(meetings.get(meeting.id()), meeting.meetsOn()), meetings.warnings(day));
    }

    @POST
    @Path("{id}/cancellation")
    @RepeatSafe
    public Told cancel(@PathParam("id") String id, Cancelled asked) {
        var meeting = found(id);
        need(asked);
        meetings.cancel(meeting.id(), asked.reason(), Asked.revision(asked.revision()));
        return new Told(whom.of(meeting, meeting.meetsOn()), List.of());
    }

    /** From the day after the meeting until they are agreed. */
    @PUT
    @Path("{id}/minutes")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response minute(@PathParam("id") String id, Minuted asked) {
        var meeting = found(id);
        need(asked);
        var resolutions = new LinkedHashMap<UUID, String>();
        if (asked.resolutions() != null) {
            asked.resolutions()
                    .forEach((item, words) -> resolutions.put(
                            Asked.id(item)
                                    .orElseThrow(
                                            () -> new RuleBroken(
                                                    "resolutions",
                                                    "A resolution is sent under the id of its item. Read the meeting for the ids.")),
                            words));
        }
        UUID agreedAt = Asked.id(asked.agreedAt()).orElse(null);
        if (agreedAt == null && asked.agreedAt() != null && !asked.agreedAt().isBlank()) {
            throw new RuleBroken("agreedAt", "There is no such meeting. Send the id of a later one.");
        }
        minutes.write(meeting.id(), asked.attendance(), resolutions, agreedAt, Asked.revision(asked.revision()));
        return Response.noContent().build();
    }

    private static void need(Object body) {
        if (body == null) {
            throw new RuleBroken(
                    "Send what is to be changed, with the revision that you read. The fields stand at /openapi.");
        }
    }

    private Meeting found(String id) {
        return Asked.id(id).flatMap(meetings::find).orElseThrow(() -> NoAnswer.notFound("There is no such meeting."));
    }
}
