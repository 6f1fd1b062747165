package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.FindingWork.GivenAll;
import org.hearth.returns.api.FindingWork.OfAssignee;
import org.hearth.returns.api.ReturnYears;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFindings;
import org.hearth.returns.desk.MyFindings;

/** Who is to mend what the rules find, and when they were reminded of it. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkResource {
    @Inject
    FindingWork work;

    @Inject
    RuleFindings findings;

    @Inject
    MyFindings mine;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param kind       person or team
     * @param due        the last day on which it is in time
     * @param endedBy    who took it back or gave it to another; {@code null} while it holds
     * @param chased     how often they were reminded of it
     * @param lastChased {@code null} for never
     */
    @JsonbNillable
    @Schema(name = "Assignment")
    public record Assigned(
            UUID id,
            String kind,
            String to,
            LocalDate due,
            String by,
            Instant at,
            String endedBy,
            Instant endedAt,
            int chased,
            LocalDate lastChased) {

        /** {@code null} for {@code null}. */
        static Assigned of(Assignment one) {
            return one == null
                    ? null
                    : new Assigned(
                            one.id(),
                            one.kind().key(),
                            one.toWhom(),
                            one.dueOn(),
                            one.by(),
                            one.at(),
                            one.endedBy(),
                            one.endedAt(),
                            one.chased(),
                            one.lastChased());
        }
    }

    /** @param how email, phone, message, in-person or list */
    @Schema(name = "Chase")
    public record Chased(LocalDate on, String how, String to, String by) {}

    @Schema(name = "WorkOnFinding")
    public record History(List<Assigned> assignments, List<Chased> chases) {}

    /**
     * @param kind    person, team, or worker for each child's own
     * @param to      a sign-in name, or what the team is called; nothing for each child's own worker
     * @param due     a day, such as 2026-04-30
     * @param others  when many are given: also those that somebody else has
     * @param confirm true for a name that nobody is known by here yet
     */
    @Schema(name = "AssignmentToGive")
    public record ToGive(String kind, String to, String due, Boolean others, Boolean confirm) {}

    /** @param how email, phone, message, in-person or list */
    @Schema(name = "ChaseToWriteDown")
    public record ToChase(String how) {}

    /** @param changed how many findings it changed */
    @Schema(name = "ManyFindings")
    public record Many(int changed) {}

    /**
     * @param changed   how many findings were given
     * @param strangers of these, those about a child with whom whoever has them now does not work
     * @param nobodys   findings given to nobody, because nobody works with the child
     */
    @Schema(name = "ManyFindingsGiven")
    public record ManyGiven(int changed, int strangers, int nobodys) {}

    /** @param lastChased {@code null} for never */
    @JsonbNillable
    @Schema(name = "Assignee")
    public record Assignee(
            String kind, String to, int open, int overdue, LocalDate firstDue, int chased, LocalDate lastChased) {

        static Assignee of(OfAssignee one) {
            return new Assignee(
                    one.kind().key(),
                    one.toWhom(),
                    one.open(),
                    one.overdue(),
                    one.firstDue(),
                    one.chased(),
                    one.lastChased());
        }
    }

    /** Gives the finding to a person or a team; it is no longer anybody else's. */
    @POST
    @Path("findings/{id}/assignment")
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "It is assigned",
            content = @Content(schema = @Schema(implementation = FindingsResource.Finding.class)))
    public Response assign(@PathParam("id") String id, ToGive asked) {
        return created(work.assign(
                        FindingsResource.id(id),
                        given(asked),
                        null,
                        person.get().name())
                .orElseThrow(FindingsResource::none));
    }

    /** Takes it back from whoever has it; it stays in the history. */
    @DELETE
    @Path("findings/{id}/assignment")
    @Consumes(MediaType.WILDCARD)
    public void takeBack(@PathParam("id") String id) {
        if (!work.takeBack(FindingsResource.id(id), person.get().name())) {
            throw FindingsResource.none();
        }
    }

    /** Writes down that whoever has it was reminded today; the same way twice on a day counts once. Nothing is sent. */
    @POST
    @Path("findings/{id}/chases")
    @RepeatSafe
    @APIResponse(
            responseCode = "201",
            description = "It is written down",
            content = @Content(schema = @Schema(implementation = FindingsResource.Finding.class)))
    public Response chase(@PathParam("id") String id, ToChase asked) {
        return created(
                work.chase(FindingsResource.id(id), how(asked), person.get().name())
                        .orElseThrow(FindingsResource::none));
    }

    /** Who had it, and when they were reminded of it, newest first. */
    @GET
    @Path("findings/{id}/work")
    @Consumes(MediaType.WILDCARD)
    public History history(@PathParam("id") String id) {
        UUID finding = findings.find(FindingsResource.id(id))
                .orElseThrow(FindingsResource::none)
                .id();
        audit.record("finding.work-viewed", finding.toString(), Map.of());
        return new History(
                work.assignments(finding).stream().map(Assigned::of).toList(),
                work.chases(finding).stream()
                        .map(one -> new Chased(one.on(), one.how().key(), one.toWhom(), one.by()))
                        .toList());
    }

    /** Gives every open finding of the filter in the address to a person or a team. */
    @POST
    @Path("findings/assignment")
    @RepeatSafe
    public ManyGiven assignAll(@BeanParam WantedFindings wanted, ToGive asked) {
        GivenAll all = work.assignAll(
                wanted.filter(ReturnYears.toHold(clock)),
                given(asked),
                asked != null && Boolean.TRUE.equals(asked.others()),
                null,
                person.get().name());
        return new ManyGiven(all.given(), all.strangers(), all.nobodys());
    }

    /** Writes down that everyone who has an open finding of the filter in the address was reminded of it today. */
    @POST
    @Path("findings/chases")
    @RepeatSafe
    public Many chaseAll(@BeanParam WantedFindings wanted, ToChase asked) {
        return new Many(work.chaseAll(
                wanted.filter(ReturnYears.toHold(clock)),
                how(asked),
                null,
                person.get().name()));
    }

    /** Who has open findings, those with most that are overdue first. */
    @GET
    @Path("findings/assignees")
    @Consumes(MediaType.WILDCARD)
    public List<Assignee> assignees() {
        audit.record("findings.assignees-listed", null, Map.of());
        return work.toChase().stream().map(Assignee::of).toList();
    }

    /** The open findings that are the asking person's to mend, those due first on top. */
    @GET
    @Path("findings/mine")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MyFindings.Row.class)))
    public List<MyFindings.Row> mine() {
        return mine.list();
    }

    private static Response created(RuleFinding finding) {
        return Response.status(Response.Status.CREATED)
                .entity(FindingsResource.Finding.of(finding))
                .build();
    }

    private static Given given(ToGive asked) {
        if (asked == null) {
            throw new RuleBroken("to", "Nobody is named. Send kind, to and due.");
        }
        return new Given(
                one("kind", asked.kind(), Assignment.Kind.values(), Assignment.Kind::key),
                asked.to(),
                Days.of("due", asked.due()).orElse(null),
                Boolean.TRUE.equals(asked.confirm()));
    }

    private static Chase.How how(ToChase asked) {
        return one("how", asked == null ? null : asked.how(), Chase.How.values(), Chase.How::key);
    }

    private static <E> E one(String field, String text, E[] all, java.util.function.Function<E, String> key) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(all)
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "%s is not one that is known. Send one of %s."
                                .formatted(
                                        wanted.isEmpty()
                                                ? "A blank"
                                                : "\""
                                                        + (wanted.length() > 40
                                                                ? wanted.substring(0, 40) + "..."
                                                                : wanted)
                                                        + "\"",
                                        Stream.of(all).map(key).collect(Collectors.joining(", ")))));
    }
}
