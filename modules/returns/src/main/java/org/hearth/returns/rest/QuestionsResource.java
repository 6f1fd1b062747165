package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.CaseChanged;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Proposal;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.Repairs;
import org.hearth.returns.api.Repairs.Filter;
import org.hearth.returns.api.Repairs.Given;
import org.hearth.returns.repair.AskedFor;

/** What the years together could not settle, what is proposed, and what a person answers: one question at a time. */
@Path("returns/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {
    private static final String TOTAL = "X-Total-Count";
    private static final int USUAL_PAGE = 100;

    @Inject
    Repairs repairs;

    @Inject
    Audit audit;

    /**
     * @param id     {@code null} for one that was asked before questions had an id: send a return again to have it proposed
     * @param where  the places in returns that differ, one or two
     * @param state  open, left or repaired
     * @param answer {@code null} while nobody has answered
     */
    @JsonbNillable
    @Schema(name = "Question")
    public record Asked(
            UUID id,
            String child,
            String kind,
            String title,
            List<String> where,
            String message,
            String state,
            Reply answer,
            List<Repairs.Way> ways) {

        static Asked of(AskedQuestion one) {
            return of(one, List.of());
        }

        static Asked of(AskedQuestion one, List<Repairs.Way> ways) {
            var question = one.question();
            return new Asked(
                    question.id(),
                    question.child(),
                    question.kind().key(),
                    question.kind().words(),
                    Stream.of(question.first(), question.second())
                            .filter(place -> place != null)
                            .toList(),
                    question.message(),
                    one.state().key(),
                    Reply.of(one.answer()),
                    ways);
        }
    }

    /**
     * @param choice leave, or the key of the proposal that was accepted
     * @param done   what was put right; {@code null} when it was left as it is
     */
    @JsonbNillable
    @Schema(name = "QuestionAnswer")
    public record Reply(String choice, String done, String why, String by, Instant at) {

        static Reply of(AskedQuestion.Answer answer) {
            return answer == null
                    ? null
                    : new Reply(answer.choice(), answer.done(), answer.why(), answer.by(), answer.at());
        }
    }

    /**
     * @param effects by choice: what would be another
     * @param missing what must be given before its effects are known: endedOn, endReason
     */
    @JsonbNillable
    @Schema(name = "Proposal")
    public record Proposed(
            String choice,
            String title,
            List<Proposal.Correction> corrections,
            List<String> because,
            List<String> asks,
            List<String> missing,
            List<Effect> effects) {

        static List<Proposed> of(RepairCase looked) {
            return java.util.stream.IntStream.range(0, looked.proposals().size())
                    .mapToObj(i -> of(looked, i))
                    .toList();
        }

        private static Proposed of(RepairCase looked, int at) {
            Proposal one = looked.proposals().get(at);
            return new Proposed(
                    one.key(),
                    one.title(),
                    one.corrections(),
                    one.because(),
                    one.asks().stream().sorted().toList(),
                    one.missing().stream().sorted().toList(),
                    looked.effects().stream()
                            .filter(effect -> effect.changes(at))
                            .map(effect -> new Effect(
                                    effect.what(), effect.now(), effect.then().get(at)))
                            .toList());
        }
    }

    @Schema(name = "EffectOfProposal")
    public record Effect(String what, String now, String then) {}

    /**
     * @param stamp      to be sent with the answer: the record that all of this rests on
     * @param impossible proposals that the record does not allow as it stands, each with the reason
     */
    @Schema(name = "QuestionWithProposals")
    public record Looked(Asked question, List<Proposed> proposals, List<String> impossible, String stamp) {
        static Looked of(RepairCase looked) {
            return new Looked(Asked.of(looked.asked()), Proposed.of(looked), looked.impossible(), looked.stamp());
        }
    }

    /**
     * @param choice    leave, or a proposal's
     * @param stamp     as it was read
     * @param endedOn   where the proposal asks for it: a day such as 2026-03-31
     * @param endReason likewise, a code of REC
     * @param why       up to 1,000 letters; no name
     */
    @Schema(name = "AnswerToQuestion")
    public record Answer(String choice, String stamp, String endedOn, String endReason, String why) {}

    /** The problem of an answer that came too late, with the question as it is proposed now. */
    @Schema(name = "QuestionChanged")
    public record TooLate(String type, String title, int status, String detail, Looked now) {}

    /**
     * Those about children whose record you may correct, by child, answered ones too; {@code X-Total-Count} says how many
     * there are.
     */
    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Asked.class)))
    public Response list(
            @QueryParam("child") String child,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var part = Paging.of(page, size, USUAL_PAGE);
        Filter wanted = AskedFor.of(kind, state, child);
        Part<AskedQuestion> found = repairs.list(wanted, part.page(), part.size());
        var details = new TreeMap<>(AskedFor.parts(wanted));
        details.put("found", String.valueOf(found.total()));
        audit.record("questions.listed", null, details);
        var ways = repairs.ways(found.items());
        return Response.ok(found.items().stream()
                        .map(one ->
                                Asked.of(one, ways.getOrDefault(one.question().id(), List.of())))
                        .toList())
                .header(TOTAL, found.total())
                .build();
    }

    /** The question with what is proposed and what each would change; with what the person would give, where asked for. */
    @GET
    @Path("{id}")
    public Looked one(
            @PathParam("id") String id,
            @QueryParam("endedOn") String endedOn,
            @QueryParam("endReason") String endReason) {
        RepairCase looked = look(id, given(endedOn, endReason));
        audit.record(
                "child.viewed",
                looked.asked().question().child(),
                Map.of("question", looked.asked().question().kind().key()));
        return Looked.of(looked);
    }

    /**
     * Leaves the record as it is or accepts a proposal, which is then your correction. The same answer again changes
     * nothing; 409 with what is proposed now when the record has changed since it was read.
     */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "It is answered",
            content = @Content(schema = @Schema(implementation = Asked.class)))
    public Response answer(@PathParam("id") String id, Answer said) {
        var answer = said == null ? new Answer(null, null, null, null, null) : said;
        UUID question = id(id);
        try {
            AskedQuestion answered = repairs.answer(
                            question,
                            answer.choice(),
                            answer.stamp(),
                            given(answer.endedOn(), answer.endReason()),
                            answer.why())
                    .orElseThrow(QuestionsResource::none);
            return Response.status(Response.Status.CREATED)
                    .entity(Asked.of(answered))
                    .build();
        } catch (CaseChanged late) {
            return Response.status(Response.Status.CONFLICT)
                    .type("application/problem+json")
                    .entity(new TooLate(
                            "about:blank",
                            "The record has changed",
                            Response.Status.CONFLICT.getStatusCode(),
                            late.getMessage(),
                            Looked.of(look(id, Given.NOTHING))))
                    .build();
        }
    }

    /** Has the question asked again. What was put right stays so, and what was said stays readable. */
    @DELETE
    @Path("{id}/answer")
    public void askAgain(@PathParam("id") String id) {
        if (!repairs.askAgain(id(id))) {
            throw none();
        }
    }

    private RepairCase look(String id, Given given) {
        return repairs.look(id(id), given).orElseThrow(QuestionsResource::none);
    }

    private static Given given(String endedOn, String endReason) {
        return new Given(
                Days.of("endedOn", endedOn).orElse(null),
                endReason == null || endReason.isBlank() ? null : endReason.strip());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw none();
        }
    }

    private static NoAnswer none() {
        return NoAnswer.notFound("There is no such question about a child whose record you may correct.");
    }
}
