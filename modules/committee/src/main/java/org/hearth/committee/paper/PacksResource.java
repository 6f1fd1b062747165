package org.hearth.committee.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
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
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.Form;
import org.hearth.committee.frozen.Frozen;
import org.hearth.committee.rendering.Rendering;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** The committee's papers. */
@Path("packs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PacksResource {

    @Inject
    Papers papers;

    @Inject
    Making making;

    @Inject
    Publishing publishing;

    @Inject
    Typing typing;

    @Inject
    Once once;

    /**
     * Dates as 2026-06-23.
     *
     * @param template {@code cambridgeshire}, which is meant where none is named, or {@code peterborough}
     * @param pack     a report of some topics, such as {@code homes}; of every topic where none is named
     */
    public record NewPaper(String meeting, String asAt, String template, String pack) {}

    /** @param note what was done besides; absent where nothing was */
    public record Made(UUID id, String note) {}

    /** @param route ORDINARY, SUPPLEMENT or URGENT */
    public record Asked(String route, String reason, String chair, String circumstances) {}

    /** @param revision as read; without it words of the commentary are saved over what stands there */
    public record Words(String words, Integer revision) {}

    /** One line of the list. @param state draft, published, replaced or withdrawn @param pack which report it is */
    public record Line(
            String id,
            String series,
            int version,
            String meeting,
            String asAt,
            String state,
            String publishedAt,
            String pack) {
        static Line of(Paper paper, Stage stage) {
            return new Line(
                    paper.id().toString(),
                    paper.series().toString(),
                    paper.versionNo(),
                    paper.meeting().toString(),
                    paper.asAt().toString(),
                    stage == null ? paper.state() : stage.toReaders().toLowerCase(Locale.UK),
                    paper.isPublished() ? paper.publishedAt().toString() : null,
                    paper.pack());
        }
    }

    /**
     * A paper whole: no child's reference. What is withheld is named without its number. For those who bring it to
     * publication what changed, and what was written for members only, stands in full as in the exempt paper, so that this is
     * not for the public; those who only read have what the public paper prints, and the exempt appendix as a numbered copy.
     * Of a withdrawn paper they have the notice alone.
     */
    public record Whole(
            Line paper,
            String publishBy,
            List<PaperView.Field> frontSheet,
            List<PaperView.Field> commentary,
            List<Check> toPutRight,
            List<PaperView.Hidden> withheld,
            List<PaperView.Change> changes,
            List<PaperView.File> files,
            String stage,
            String notice,
            String followed,
            boolean late,
            OnAgenda agenda) {}

    @GET
    public List<Line> all() {
        var stages = papers.stages();
        return papers.all().stream()
                .map(paper -> Line.of(paper, stages.get(paper.id())))
                .toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Measured and frozen",
            content = @Content(schema = @Schema(implementation = Made.class)))
    public Response make(NewPaper asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (asked == null) {
            throw new RuleBroken(
                    "Send the meeting and the day of the figures: {\"meeting\":\"2026-06-23\",\"asAt\":\"2026-03-31\"}.");
        }
        LocalDate meeting = Days.of("meeting", asked.meeting()).orElse(null);
        LocalDate asAt = Days.of("asAt", asked.asAt()).orElse(null);
        var form = form(asked.template());
        String route = form == Form.CAMBRIDGESHIRE
                ? "POST packs %s %s".formatted(meeting, asAt)
                : "POST packs %s %s %s".formatted(meeting, asAt, form.key());
        boolean whole = asked.pack() == null || asked.pack().isBlank();
        String pack = whole ? Frozen.WHOLE_PACK : asked.pack().strip();
        if (!whole) {
            route += " of " + pack;
        }
        String asking = route;
        String[] note = new String[1];
        var id = UUID.fromString(once.of(key, asking, () -> {
            boolean planned = meeting == null || papers.isForAPlannedMeeting(meeting);
            var made = making.make(meeting, asAt, form, pack);
            note[0] = planned
                    ? null
                    : "No meeting of the committee was planned for %s, so one was planned with the paper. Look at its time and place under Meetings."
                            .formatted(Dates.inFull(meeting));
            return made.toString();
        }));
        return created(id, note[0], here);
    }

    private static Form form(String template) {
        if (template == null || template.isBlank()) {
            return Form.CAMBRIDGESHIRE;
        }
        return Form.of(template.strip())
                .orElseThrow(() -> new RuleBroken(
                        "template",
                        "There is no form called \"%s\". Choose cambridgeshire or peterborough.".formatted(template)));
    }

    @GET
    @Path("{id}")
    public Whole one(@PathParam("id") String id) {
        var view = papers.view(paper(id));
        return new Whole(
                Line.of(view.paper(), view.stage()),
                view.publishBy() == null ? null : view.publishBy().toString(),
                view.frontSheet(),
                view.commentary(),
                view.checks(),
                view.withheld(),
                view.changes(),
                view.files(),
                view.stage().name(),
                view.notice(),
                view.followed(),
                !view.paper().isPublished() && papers.isLate(view.paper().meeting()),
                view.place());
    }

    /** What follows a published paper. @param kind CORRECTION or SUPPLEMENT @param measureAgain whether the figures are measured again */
    public record Following(String kind, String reason, boolean measureAgain) {}

    /** The version that corrects or supplements a published one: a draft until it is published in its turn. */
    @POST
    @Path("{id}/versions")
    @APIResponse(
            responseCode = "201",
            description = "The next version",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @RepeatSafe
    public Response follow(@PathParam("id") String id, Following asked, @Context UriInfo here) {
        if (asked == null) {
            throw new RuleBroken("Send what follows and why: {\"kind\":\"CORRECTION\",\"reason\":\"...\"}.");
        }
        var kind = Follow.Kind.of(asked.kind())
                .orElseThrow(() -> new RuleBroken("kind", "Send CORRECTION or SUPPLEMENT as the kind of version."));
        return created(making.follow(paper(id).id(), kind, asked.reason(), asked.measureAgain()), here);
    }

    /** Measures a draft again: the next version of the paper. */
    @POST
    @Path("{id}/remeasure")
    @APIResponse(
            responseCode = "201",
            description = "The next version",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @RepeatSafe
    public Response measureAgain(@PathParam("id") String id, @Context UriInfo here) {
        return created(making.measureAgain(paper(id).id()), here);
    }

    /**
     * After the last day with five clear days only with a way and its reason: {"route":"SUPPLEMENT","reason":"..."}, or URGENT
     * with "chair" and "circumstances" as well. In time nothing need be sent.
     */
    @POST
    @Path("{id}/publish")
    @RepeatSafe
    @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class)))
    public Line publish(@PathParam("id") String id, String asked) {
        publishing.publish(paper(id).id(), release(asked));
        return Line.of(paper(id), Stage.PUBLISHED);
    }

    private static Release release(String sent) {
        if (sent == null || sent.isBlank()) {
            return Release.IN_TIME;
        }
        try (var reader = Json.createReader(new StringReader(sent))) {
            var asked = reader.readObject();
            var route = Release.Route.of(asked.getString("route", Release.Route.ORDINARY.name()))
                    .orElseThrow(() -> new RuleBroken(
                            "route",
                            "There is no way \"%s\" to publish. It is ORDINARY, SUPPLEMENT or URGENT."
                                    .formatted(asked.getString("route"))));
            return new Release(
                    route,
                    asked.getString("reason", ""),
                    asked.getString("chair", ""),
                    asked.getString("circumstances", ""));
        } catch (JsonException | ClassCastException notSo) {
            throw new RuleBroken(
                    "Send nothing, or how it comes to its meeting: {\"route\":\"SUPPLEMENT\",\"reason\":\"...\"}.");
        }
    }

    /**
     * Each field with its words and the revision that was read, {"purpose":{"words":"...","revision":2}}; what is not named
     * stays. 409 naming the field, and nothing is kept, where somebody else saved one of them since. The agenda's item is
     * the number that it has now, as it is read, or its id, which stays the same when the agenda is numbered again. 409 for the
     * number of another item, such as the one that the report had before; to move the report the other item's id is sent.
     */
    @PUT
    @Path("{id}/front-sheet")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response frontSheet(@PathParam("id") String id, Map<String, Words> asked) {
        var values = new LinkedHashMap<String, String>();
        var seen = new LinkedHashMap<String, Integer>();
        (asked == null ? Map.<String, Words>of() : asked).forEach((field, typed) -> {
            if (typed == null || typed.words() == null || typed.revision() == null) {
                throw new RuleBroken(
                        field,
                        "Send the words of the field and the revision that you read, so that what somebody else saved meanwhile is not lost: {\"%s\":{\"words\":\"...\",\"revision\":0}}."
                                .formatted(field));
            }
            values.put(field, typed.words());
            seen.put(field, typed.revision());
        });
        typing.frontSheet(paper(id).id(), values, seen);
        return Response.noContent().build();
    }

    /** Why a draft corrects or supplements what was published, in other words: {"words":"...","revision":0}. */
    @PUT
    @Path("{id}/reason")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response reason(@PathParam("id") String id, Words typed) {
        if (typed == null || typed.words() == null || typed.revision() == null) {
            throw new RuleBroken(
                    Typing.REASON,
                    "Send the words and the revision that you read, as GET %s/reason gives them: {\"words\":\"...\",\"revision\":0}."
                            .formatted(id));
        }
        typing.reason(paper(id).id(), typed.words(), typed.revision());
        return Response.noContent().build();
    }

    /** Why a draft corrects or supplements what was published, with the revision to hand back. */
    @GET
    @Path("{id}/reason")
    public Words reason(@PathParam("id") String id) {
        return typing.reason(paper(id))
                .map(stands -> new Words(stands.words(), stands.revision()))
                .orElseThrow(() ->
                        NoAnswer.notFound("This version follows nothing that was published, or is published itself."));
    }

    @PUT
    @Path("{id}/commentary/{slot}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response commentary(@PathParam("id") String id, @PathParam("slot") String slot, Words typed) {
        if (typed == null || typed.words() == null) {
            throw new RuleBroken("Send the words: {\"words\":\"...\"}.");
        }
        typing.commentary(paper(id).id(), slot, typed.words(), typed.revision());
        return Response.noContent().build();
    }

    /** The public and the exempt paper as PDF and as a web page, their tables as spreadsheets, the working paper, and the covering report to work on in Word. */
    @GET
    @Path("{id}/{file:[a-z-]+\\.[a-z]+}")
    @Produces({
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/html",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    })
    public Response file(
            @PathParam("id") String id,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "public.pdf",
                                                "exempt.pdf",
                                                "working-paper.pdf",
                                                "public-tables.xlsx",
                                                "exempt-tables.xlsx",
                                                "public.html",
                                                "exempt.html",
                                                "public-covering-report.docx",
                                                "exempt-covering-report.docx"
                                            }))
                    @PathParam("file")
                    String file) {
        var rendering = Rendering.of(file)
                .orElseThrow(() -> NoAnswer.notFound("A paper has no such file. Its files are named at /openapi."));
        var paper = paper(id);
        return Response.ok(papers.file(paper, rendering))
                .type(rendering.type())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(paper.fileName(rendering.file())))
                .build();
    }

    private static Response created(UUID id, UriInfo here) {
        return created(id, null, here);
    }

    private static Response created(UUID id, String note, UriInfo here) {
        var address = here.getBaseUriBuilder().path("packs").path(id.toString()).build();
        return Response.created(address).entity(new Made(id, note)).build();
    }

    private Paper paper(String id) {
        try {
            return papers.find(UUID.fromString(id)).orElseThrow(() -> NoAnswer.notFound("There is no such paper."));
        } catch (IllegalArgumentException notAnId) {
            throw NoAnswer.notFound("There is no such paper.");
        }
    }
}
