package org.hearth.committee.question;

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

/** Members' questions and their answers. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuestionsResource {

    @Inject
    Questions questions;

    @Inject
    Meetings meetings;

    @Inject
    Once once;

    /** @param figure right or wrong; nothing where no figure had been said */
    public record Line(
            String id,
            String meeting,
            String meetingOn,
            String askedBy,
            String question,
            String owner,
            String due,
            String status,
            String answer,
            String answeredOn,
            String figure,
            String figureLine,
            boolean exempt,
            int revision) {}

    /**
     * @param meeting not needed for a change
     * @param askedBy a role: Chair, Member
     * @param figure  right or wrong; with it the line of figures that tells
     */
    public record Typed(
            String meeting,
            String askedBy,
            String question,
            String owner,
            String due,
            String answer,
            String answeredOn,
            String figure,
            String figureLine,
            Boolean exempt,
            Integer revision) {

        Question.Typed read() {
            return new Question.Typed(
                    askedBy, question, owner, Days.of("due", due).orElse(null), Boolean.TRUE.equals(exempt));
        }

        Question.Answer answered() {
            return new Question.Answer(
                    answer,
                    Days.of("answeredOn", answeredOn).orElse(null),
                    Asked.one(SaidFigure.class, "figure", figure),
                    figureLine);
        }
    }

    public record Added(String id) {}

    /** @param meeting only those of this one */
    @GET
    public List<Line> all(@QueryParam("meeting") String meeting) {
        if (meeting == null || meeting.isBlank()) {
            return questions.all().stream().map(this::line).toList();
        }
        return Asked.id(meeting)
                .map(questions::of)
                .orElseThrow(() -> NoAnswer.notFound("There is no such meeting."))
                .stream()
                .map(this::line)
                .toList();
    }

    @POST
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response ask(Typed asked, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        need(asked);
        UUID meeting = Asked.id(asked.meeting())
                .filter(id -> meetings.find(id).isPresent())
                .orElseThrow(() -> new RuleBroken(
                        "meeting", "There is no such meeting. Send the id of the one at which it was asked."));
        var typed = asked.read();
        String id = once.of(
                key, "POST questions", () -> questions.ask(meeting, typed).toString());
        return Response.created(
                        here.getBaseUriBuilder().path("questions").path(id).build())
                .entity(new Added(id))
                .build();
    }

    @GET
    @Path("{id}")
    public Line one(@PathParam("id") String id) {
        return line(found(id));
    }

    /** Changes the question and, where there is one, its answer; what is left out is taken away. */
    @PUT
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response change(@PathParam("id") String id, Typed asked) {
        var question = found(id);
        need(asked);
        questions.change(question.id(), asked.read(), asked.answered(), Asked.revision(asked.revision()));
        return Response.noContent().build();
    }

    private static void need(Object body) {
        if (body == null) {
            throw new RuleBroken(
                    "Send the question: {\"meeting\":\"...\",\"askedBy\":\"Member\",\"question\":\"...\"}.");
        }
    }

    private Line line(Question question) {
        return new Line(
                question.id().toString(),
                question.meeting().toString(),
                question.meetingOn().toString(),
                question.askedBy(),
                question.question(),
                question.ownerPost(),
                text(question.dueOn()),
                question.status(meetings.today()),
                question.answer(),
                text(question.answeredOn()),
                Asked.written(question.figure()),
                question.figureLine(),
                question.exempt(),
                question.revision());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private Question found(String id) {
        return Asked.id(id).flatMap(questions::find).orElseThrow(() -> NoAnswer.notFound("There is no such question."));
    }
}
