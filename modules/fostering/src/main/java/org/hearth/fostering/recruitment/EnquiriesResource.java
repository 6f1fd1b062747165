package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.AskedTerms;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.NamedChildren;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;

/** Enquiries: lists, one of them, entering, what happened, and the decision. Without names; those stand on the page alone. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EnquiriesResource {
    private static final int USUAL_PAGE = 50;
    private static final List<String> KNOWN = Stream.concat(Stream.of("page", "size"), EnquiryQuestion.KEYS.stream())
            .toList();

    @Inject
    Enquiries enquiries;

    @Inject
    EnquiryViews views;

    @Inject
    Decisions decisions;

    @Inject
    NamedChildren children;

    @Inject
    TableFiles files;

    @Inject
    Once once;

    @Schema(name = "FosteringEnquiries")
    public record Answer(int total, int page, int size, List<Row> enquiries) {}

    /** @param ended the day on which it ended; {@code null} while it is open */
    @JsonbNillable
    @Schema(name = "FosteringEnquiryRow")
    public record Row(
            String id,
            String reference,
            LocalDate since,
            String kind,
            String source,
            String state,
            String stage,
            LocalDate ended) {

        static Row of(Enquiry enquiry) {
            return new Row(
                    enquiry.id().toString(),
                    enquiry.reference(),
                    enquiry.since(),
                    Keys.of(enquiry.kind()),
                    enquiry.contact().source(),
                    Keys.of(EnquiryQuestion.State.of(enquiry)),
                    Keys.of(enquiry.stage()),
                    enquiry.ending().map(Step::on).orElse(null));
        }
    }

    /** @param revision as each change of the enquiry wants it */
    @JsonbNillable
    @Schema(name = "FosteringEnquiry")
    public record One(
            Row enquiry,
            int revision,
            String campaign,
            String district,
            int people,
            boolean paused,
            List<StepTold> steps,
            List<CheckTold> checks,
            List<ClockTold> clocks) {}

    /** @param household the id of the household that was approved, or {@code null} */
    @JsonbNillable
    @Schema(name = "FosteringEnquiryStep")
    public record StepTold(int no, String kind, LocalDate on, LocalDate until, String code, String household) {}

    @JsonbNillable
    @Schema(name = "FosteringEnquiryCheck")
    public record CheckTold(
            int no, String kind, LocalDate sent, LocalDate chased, LocalDate received, LocalDate expires) {}

    /**
     * @param national whether every service is held to it; else it is a local limit
     * @param paused   of the days, those of pauses; never taken off
     */
    @JsonbNillable
    @Schema(name = "FosteringEnquiryClock")
    public record ClockTold(
            String standard,
            boolean national,
            LocalDate began,
            LocalDate due,
            LocalDate stopped,
            int days,
            int paused,
            boolean late) {}

    /**
     * @param reference left out where Hearth is to number it
     * @param day       of the first contact, as 2026-04-01
     * @param kind      mainstream, family-and-friends, short-breaks or supported-lodgings
     * @param district  first part of the postcode, or nothing
     * @param people    one or two
     */
    @Schema(name = "NewFosteringEnquiry")
    public record New(
            @Schema(examples = "E00012") String reference,
            @Schema(examples = "2026-04-01") String day,
            @Schema(examples = "SEARCH") String source,
            String campaign,
            @Schema(examples = "CB4") String district,
            @Schema(examples = "mainstream") String kind,
            List<NewPerson> people) {}

    @Schema(name = "NewFosteringEnquirer")
    public record NewPerson(String fullName, String phone, String email) {}

    /**
     * @param kind     answered, visit-booked, visited, applied, stage-1-decided, stage-2-started, assessed, panel-booked, panel,
     *                 paused, withdrawn or not-taken-on; or resumed, where a pause is over
     * @param code     the coded reason, or what the panel recommended: for or against
     * @param withoutChecks true where stage 1 is decided though somebody has no check recorded; the note says why
     * @param revision      the one that was read
     */
    @Schema(name = "NewFosteringEnquiryStep")
    public record NewStep(
            @Schema(examples = "applied") String kind,
            @Schema(examples = "2026-04-20") String on,
            String code,
            String note,
            Boolean withoutChecks,
            Integer revision) {}

    /**
     * @param outcome   approved or refused
     * @param how       new, again or known; of an approval alone
     * @param household its reference; of an approval alone
     * @param terms     not of a known one
     * @param withoutChecks true where it is approved though somebody has no check recorded; the note says why
     */
    @Schema(name = "FosteringDecision")
    public record NewDecision(
            @Schema(examples = "approved") String outcome,
            @Schema(examples = "2026-04-20") String on,
            @Schema(examples = "new") String how,
            @Schema(examples = "F0012") String household,
            String kind,
            String district,
            Terms terms,
            String note,
            Boolean withoutChecks,
            Integer revision) {}

    @Schema(name = "FosteringDecisionTerms")
    public record Terms(
            Integer places,
            List<String> types,
            Integer fromAge,
            Integer toAge,
            String sexes,
            Boolean siblingsOnly,
            List<String> named,
            String exclusions,
            String conditions) {}

    /** The enquiries of a state, the latest first; or those behind a number, as the page of conversion links to them. */
    @GET
    @Path("enquiries")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            schema = @Schema(type = SchemaType.STRING),
            description = "mainstream, family-and-friends, short-breaks or supported-lodgings")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            schema = @Schema(type = SchemaType.STRING),
            description = "open (where it is left out), approved, refused, withdrawn, not-taken-on, merged or any")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "line",
            schema = @Schema(type = SchemaType.STRING),
            description = "A number such as applications, with basis (cohort or period), from and to")
    public Answer list(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo here) {
        Paging part = Paging.of(page, size, USUAL_PAGE);
        var found = views.listed(question(here));
        int from = Math.min((part.page() - 1) * part.size(), found.size());
        return new Answer(
                found.size(),
                part.page(),
                part.size(),
                found.subList(from, Math.min(from + part.size(), found.size())).stream()
                        .map(Row::of)
                        .toList());
    }

    /** The same with the days of every stage, all pages of it; without names. */
    @GET
    @Path("enquiries.csv")
    @Produces(TableFiles.CSV)
    public Response csv(@Context UriInfo here) {
        var found = views.exported(question(here), "csv");
        return files.csv("fostering-enquiries-" + views.today(), EnquiryViews.table(found, views.today()));
    }

    /** One enquiry: its stages with their clocks, its checks, and its revision. */
    @GET
    @Path("enquiries/{id}")
    public One one(@PathParam("id") String id) {
        return Typing.id(id)
                .flatMap(one -> views.view(one, "pipeline"))
                .map(this::told)
                .orElseThrow(EnquiriesResource::none);
    }

    /** Enters an enquiry: 201; 422 says which field cannot be. */
    @POST
    @Path("enquiries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = One.class)))
    public Response enter(New sent, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (sent == null || sent.people() == null) {
            throw new RuleBroken(
                    "Send the enquiry with its people: {\"day\":\"2026-04-01\",\"source\":\"SEARCH\",\"kind\":\"mainstream\",\"people\":[{\"fullName\":\"...\"}]}.");
        }
        var asked = new NewEnquiry(
                sent.reference(),
                new FirstContact(
                        Days.of("day", sent.day()).orElse(null),
                        sent.source(),
                        sent.campaign(),
                        sent.district(),
                        Typing.choice("kind", sent.kind(), HouseholdKind.class)),
                sent.people().stream()
                        .map(one -> Enquirer.asked(one.fullName(), one.phone(), one.email()))
                        .toList());
        String id = once.of(
                key, "POST fostering/enquiries", () -> enquiries.enter(asked).toString());
        return Response.created(here.getBaseUriBuilder()
                        .path("fostering/enquiries")
                        .path(id)
                        .build())
                .entity(told(id))
                .build();
    }

    /** Records that something happened; a decision has its own address. */
    @POST
    @Path("enquiries/{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public One happened(@PathParam("id") String id, NewStep sent, @HeaderParam("Idempotency-Key") String key) {
        UUID enquiry = known(id);
        if (sent == null) {
            throw new RuleBroken("Send what happened: {\"kind\":\"applied\",\"on\":\"2026-04-20\",\"revision\":1}.");
        }
        LocalDate on = Days.of("on", sent.on()).orElse(null);
        once.of(key, "POST fostering/enquiries/steps", () -> {
            if ("resumed".equals(sent.kind())) {
                enquiries.resume(enquiry, on, seen(sent.revision()));
            } else {
                enquiries.happened(
                        enquiry,
                        new AskedStep(Typing.choice("kind", sent.kind(), StepKind.class), on, sent.code(), sent.note()),
                        Boolean.TRUE.equals(sent.withoutChecks()),
                        seen(sent.revision()));
            }
            return id;
        });
        return told(id);
    }

    /** Records the decision; an approval registers the household in the same transaction. */
    @POST
    @Path("enquiries/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public One decided(@PathParam("id") String id, NewDecision sent, @HeaderParam("Idempotency-Key") String key) {
        UUID enquiry = known(id);
        var outcome = sent == null ? null : Typing.choice("outcome", sent.outcome(), Step.Outcome.class);
        if (outcome == null) {
            throw new RuleBroken("outcome", "Say what was decided: approved or refused.");
        }
        LocalDate on = Days.of("on", sent.on()).orElse(null);
        once.of(key, "POST fostering/enquiries/decision", () -> {
            if (outcome == Step.Outcome.REFUSED) {
                decisions.refuse(enquiry, on, sent.note(), seen(sent.revision()));
            } else {
                decisions.approve(
                        enquiry, approving(sent, on), Boolean.TRUE.equals(sent.withoutChecks()), seen(sent.revision()));
            }
            return id;
        });
        return told(id);
    }

    private Approving approving(NewDecision sent, LocalDate on) {
        var how = Typing.choice("how", sent.how(), Approving.How.class);
        if (sent.terms() == null && how != Approving.How.KNOWN) {
            throw new RuleBroken(
                    "terms",
                    "Send the terms of approval: {\"places\":2,\"types\":[\"short-term\"],\"fromAge\":0,\"toAge\":10}.");
        }
        return new Approving(
                on,
                how,
                sent.household(),
                Typing.choice("kind", sent.kind(), HouseholdKind.class),
                sent.district(),
                sent.terms() == null ? null : terms(sent.terms()),
                sent.note());
    }

    private AskedTerms terms(Terms sent) {
        var types = EnumSet.noneOf(FosteringType.class);
        if (sent.types() != null) {
            sent.types().forEach(type -> types.add(Typing.choice("types", type, FosteringType.class)));
        }
        return new AskedTerms(
                sent.places(),
                types,
                sent.fromAge(),
                sent.toAge(),
                Typing.choice("sexes", sent.sexes(), Sexes.class),
                Boolean.TRUE.equals(sent.siblingsOnly()),
                children.ids(sent.named() == null ? "" : String.join("\n", sent.named())),
                sent.exclusions(),
                sent.conditions());
    }

    private static int seen(Integer revision) {
        if (revision == null) {
            throw new RuleBroken("revision", "Send the revision that you read, so that nobody is overwritten.");
        }
        return revision;
    }

    private UUID known(String id) {
        return Typing.id(id).filter(one -> enquiries.revision(one) > 0).orElseThrow(EnquiriesResource::none);
    }

    private static NoAnswer none() {
        return NoAnswer.notFound("There is no such enquiry.");
    }

    private One told(String id) {
        return Typing.id(id).flatMap(enquiries::find).map(this::told).orElseThrow();
    }

    private One told(Enquiry enquiry) {
        LocalDate today = views.today();
        return new One(
                Row.of(enquiry),
                enquiries.revision(enquiry.id()),
                enquiry.contact().campaign(),
                enquiry.contact().district(),
                enquiry.people().size(),
                enquiry.paused().isPresent(),
                enquiry.steps().stream()
                        .map(step -> new StepTold(
                                step.stepNo(),
                                Keys.of(step.kind()),
                                step.on(),
                                step.until(),
                                step.code(),
                                step.isApproval() ? step.other().toString() : null))
                        .toList(),
                enquiry.checks().stream()
                        .map(check -> new CheckTold(
                                check.checkNo(),
                                check.kind(),
                                check.sent(),
                                check.chased(),
                                check.received(),
                                check.expires()))
                        .toList(),
                StageClock.of(enquiry, today).stream()
                        .map(clock -> new ClockTold(
                                Keys.of(clock.standard()),
                                clock.isNational(),
                                clock.began(),
                                clock.due(),
                                clock.stopped(),
                                clock.days(),
                                clock.paused(),
                                clock.isLateOn(today)))
                        .toList());
    }

    private EnquiryQuestion question(UriInfo here) {
        var sent = here.getQueryParameters();
        Filters.refuseUnknown(sent.keySet(), KNOWN);
        return EnquiryQuestion.of(
                name -> Optional.ofNullable(sent.getFirst(name))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty()),
                views.today());
    }
}
