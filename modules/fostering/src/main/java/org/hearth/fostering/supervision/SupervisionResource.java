package org.hearth.fostering.supervision;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;

/**
 * Reviews of approval and supervising visits of fostering households: what is late or due, what was held, and recording it.
 * What is late of the training of their carers is told here as well.
 */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupervisionResource {
    private static final int USUAL_PAGE = 50;
    private static final List<String> KNOWN =
            Stream.concat(Stream.of("page", "size"), DueAsked.KEYS.stream()).toList();

    @Inject
    SupervisionViews views;

    @Inject
    SupervisionRecords records;

    @Inject
    Supervisions supervisions;

    @Inject
    Households households;

    @Inject
    TableFiles files;

    @Inject
    Once once;

    @Schema(name = "FosteringSupervisionDue")
    public record Answer(LocalDate day, int total, int page, int size, List<Row> households) {}

    /**
     * @param worker    who supervises it; {@code null} where nobody is recorded
     * @param workerKey stands for the worker where the list is asked for
     * @param trainingStandards of the carer who needs it most; so {@code mandatoryCourses}
     */
    @JsonbNillable
    @Schema(name = "FosteringSupervisionRow")
    public record Row(
            String id,
            String reference,
            String kind,
            String worker,
            String workerKey,
            StandingTold review,
            NeededTold reviewNeeded,
            StandingTold visit,
            StandingTold unannounced,
            StandingTold trainingStandards,
            StandingTold mandatoryCourses) {}

    /**
     * @param state in-time, late, not-known, not-asked or done
     * @param due   the last day on which it is on time; where that is not known, the last one that it may be, or {@code null}
     * @param daysLate 0 where it is in time; {@code null} where it is not known or not asked
     */
    @JsonbNillable
    @Schema(name = "FosteringSupervisionStanding")
    public record StandingTold(String state, LocalDate due, LocalDate last, Long daysLate) {

        static StandingTold of(Standing one) {
            return new StandingTold(
                    Keys.of(one.state()),
                    one.due(),
                    one.last(),
                    one.toldDaysLate().orElse(null));
        }
    }

    /**
     * A review of approval that is needed because something changed in the household; no limit is set for it.
     *
     * @param since   the day of the change
     * @param because moved, carer-left, carer-came, adult-came or age-not-recorded, in the order of their days
     * @param certain {@code false} where one may have been held of before every review was recorded
     */
    @Schema(name = "FosteringReviewNeeded")
    public record NeededTold(LocalDate since, List<String> because, boolean certain) {

        static NeededTold of(ReviewNeeded needed) {
            return needed == null
                    ? null
                    : new NeededTold(
                            needed.since(),
                            needed.because().stream()
                                    .map(one -> Keys.of(one.kind()))
                                    .toList(),
                            needed.certain());
        }
    }

    /** @param revision as each change of the household wants it */
    @JsonbNillable
    @Schema(name = "FosteringSupervision")
    public record One(
            String id,
            String reference,
            int revision,
            String worker,
            StandingTold review,
            NeededTold reviewNeeded,
            StandingTold visit,
            StandingTold unannounced,
            List<ReviewTold> reviews,
            List<VisitTold> visits,
            List<WorkerTold> workers) {}

    /**
     * @param nextBy  the day that was set where the next is to be sooner than within a year, or {@code null}
     * @param nextDue by when the next is due, by that day or by law
     */
    @JsonbNillable
    @Schema(name = "FosteringReview")
    public record ReviewTold(
            int no,
            LocalDate heldOn,
            String kind,
            LocalDate panelOn,
            String outcome,
            LocalDate nextBy,
            LocalDate nextDue) {

        static ReviewTold of(Review one) {
            return new ReviewTold(
                    one.number(),
                    one.heldOn(),
                    Keys.of(one.kind()),
                    one.panelOn(),
                    Keys.of(one.outcome()),
                    one.nextBy(),
                    one.nextDue());
        }
    }

    @JsonbNillable
    @Schema(name = "FosteringVisit")
    public record VisitTold(int no, LocalDate on, boolean held, String announcement, String notHeld) {}

    @JsonbNillable
    @Schema(name = "FosteringWorker")
    public record WorkerTold(int no, LocalDate from, String worker) {}

    /**
     * @param kind    first or later
     * @param panelOn when a first one was reported to panel, or nothing
     * @param outcome continues, terms-changed or not-suitable
     * @param nextBy  where the next is to be sooner than within a year, or nothing
     */
    @Schema(name = "NewFosteringReview")
    public record NewReview(
            @Schema(examples = "2026-04-20") String heldOn,
            @Schema(examples = "later") String kind,
            String panelOn,
            @Schema(examples = "continues") String outcome,
            String nextBy,
            Integer revision) {}

    /**
     * @param announcement announced, unannounced or not-recorded
     * @param notHeld      code of the reason where it was not held
     */
    @Schema(name = "NewFosteringVisit")
    public record NewVisit(
            @Schema(examples = "2026-04-20") String on,
            Boolean held,
            @Schema(examples = "announced") String announcement,
            String notHeld,
            Integer revision) {}

    /** @param worker sign-in name or name; nothing where nobody does */
    @Schema(name = "NewFosteringWorker")
    public record NewWorker(@Schema(examples = "2026-04-20") String from, String worker, Integer revision) {}

    /** Households by what is late, due soon or not known, the latest first, as of today. */
    @GET
    @Path("supervision")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "show",
            schema = @Schema(type = SchemaType.STRING),
            description =
                    "late (where it is left out), reviews-late, reviews-due, review-needed, visits-late, visits-due,"
                            + " unannounced-late, not-reported, standards-late, standards-due, courses-late, courses-due,"
                            + " training-not-known, not-known, no-worker or all")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "within",
            schema = @Schema(type = SchemaType.INTEGER),
            description = "In how many days it is due soon; 28 where it is left out")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            schema = @Schema(type = SchemaType.STRING),
            description = "mainstream, family-and-friends or short-breaks")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "worker",
            schema = @Schema(type = SchemaType.STRING),
            description = "Who supervises them, by the workerKey of a row")
    public Answer due(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo here) {
        Paging part = Paging.of(page, size, USUAL_PAGE);
        var list = views.list(asked(here));
        int from = Math.min((part.page() - 1) * part.size(), list.rows().size());
        return new Answer(
                list.day(),
                list.rows().size(),
                part.page(),
                part.size(),
                list
                        .rows()
                        .subList(from, Math.min(from + part.size(), list.rows().size()))
                        .stream()
                        .map(row -> row(row, list.day()))
                        .toList());
    }

    /** The same rows, all pages of it. */
    @GET
    @Path("supervision.csv")
    @Produces(TableFiles.CSV)
    public Response csv(@Context UriInfo here) {
        var list = views.exported(asked(here), "csv");
        return files.csv("fostering-reviews-and-visits-" + list.day(), list.table());
    }

    /** One household's reviews, visits and workers, and how it stands today. */
    @GET
    @Path("households/{id}/supervision")
    public One one(@PathParam("id") String id) {
        return Typing.id(id).flatMap(views::household).map(this::told).orElseThrow(SupervisionResource::none);
    }

    /** Records a review of approval. */
    @POST
    @Path("households/{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public One review(@PathParam("id") String id, NewReview sent, @HeaderParam("Idempotency-Key") String key) {
        UUID household = known(id);
        if (sent == null) {
            throw new RuleBroken("Send the review:"
                    + " {\"heldOn\":\"2026-04-20\",\"kind\":\"later\",\"outcome\":\"continues\",\"revision\":3}.");
        }
        var asked = new AskedReview(
                Days.of("heldOn", sent.heldOn()).orElse(null),
                Typing.choice("kind", sent.kind(), Review.Kind.class),
                Days.of("panelOn", sent.panelOn()).orElse(null),
                Typing.choice("outcome", sent.outcome(), Review.Outcome.class),
                Days.of("nextBy", sent.nextBy()).orElse(null));
        return recorded(
                household,
                key,
                "POST fostering/households/reviews",
                () -> records.review(household, asked, seen(sent.revision())));
    }

    /** Records a visit of the supervising worker, made or not. */
    @POST
    @Path("households/{id}/visits")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public One visit(@PathParam("id") String id, NewVisit sent, @HeaderParam("Idempotency-Key") String key) {
        UUID household = known(id);
        if (sent == null) {
            throw new RuleBroken("Send the visit:"
                    + " {\"on\":\"2026-04-20\",\"held\":true,\"announcement\":\"announced\",\"revision\":3}.");
        }
        var asked = new AskedVisit(
                Days.of("on", sent.on()).orElse(null),
                sent.held(),
                Typing.choice("announcement", sent.announcement(), Visit.Announcement.class),
                sent.notHeld());
        return recorded(
                household,
                key,
                "POST fostering/households/visits",
                () -> records.visit(household, asked, seen(sent.revision())));
    }

    /** Records who supervises the household from a day on. */
    @POST
    @Path("households/{id}/workers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public One worker(@PathParam("id") String id, NewWorker sent, @HeaderParam("Idempotency-Key") String key) {
        UUID household = known(id);
        if (sent == null) {
            throw new RuleBroken(
                    "Send who supervises it: {\"from\":\"2026-04-20\",\"worker\":\"fostering\",\"revision\":3}.");
        }
        var asked = new AskedWorker(Days.of("from", sent.from()).orElse(null), sent.worker());
        return recorded(
                household,
                key,
                "POST fostering/households/workers",
                () -> records.worker(household, asked, seen(sent.revision())));
    }

    private One recorded(UUID household, String key, String what, Runnable work) {
        once.of(key, what, () -> {
            work.run();
            return household.toString();
        });
        return supervisions.now().of(household).map(this::told).orElseThrow();
    }

    private static int seen(Integer revision) {
        if (revision == null) {
            throw new RuleBroken("revision", "Send the revision that you read, so that nobody is overwritten.");
        }
        return revision;
    }

    private UUID known(String id) {
        return Typing.id(id).filter(one -> households.revision(one) > 0).orElseThrow(SupervisionResource::none);
    }

    private static NoAnswer none() {
        return NoAnswer.notFound("There is no such household.");
    }

    private static DueAsked asked(UriInfo here) {
        var sent = here.getQueryParameters();
        Filters.refuseUnknown(sent.keySet(), KNOWN);
        return DueAsked.of(sent::getFirst);
    }

    private static Row row(DueRow row, LocalDate day) {
        var household = row.of().household();
        return new Row(
                household.id().toString(),
                household.reference(),
                Typing.key(row.of().asked(day).orElseThrow().kind()),
                row.worker().isEmpty() ? null : row.worker(),
                row.worker().isEmpty() ? null : row.workerKey(),
                StandingTold.of(row.review()),
                NeededTold.of(row.needed()),
                StandingTold.of(row.visit()),
                StandingTold.of(row.unannounced()),
                StandingTold.of(row.standards()),
                StandingTold.of(row.courses()));
    }

    private One told(Supervision of) {
        DueRow row = views.standing(of);
        var household = of.household();
        return new One(
                household.id().toString(),
                household.reference(),
                households.revision(household.id()),
                row.worker().isEmpty() ? null : row.worker(),
                StandingTold.of(row.review()),
                NeededTold.of(row.needed()),
                StandingTold.of(row.visit()),
                StandingTold.of(row.unannounced()),
                of.reviews().stream().map(ReviewTold::of).toList(),
                of.visits().stream()
                        .map(one -> new VisitTold(
                                one.number(),
                                one.on(),
                                one.isHeld(),
                                Keys.of(one.announcement()),
                                one.isHeld() ? null : one.notHeld()))
                        .toList(),
                of.assignments().stream()
                        .map(one -> new WorkerTold(
                                one.number(), one.from(), one.worker().isEmpty() ? null : one.worker()))
                        .toList());
    }
}
