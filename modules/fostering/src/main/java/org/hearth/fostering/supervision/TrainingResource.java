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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** The training of foster carers: how each stands, what is recorded, recording and correcting it. Nobody is named. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrainingResource {

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

    /** @param revision as each change of the household wants it */
    @Schema(name = "FosteringTraining")
    public record Answer(String id, String reference, int revision, LocalDate day, List<CarerTold> carers) {}

    /**
     * @param carer      their number as a member of the household
     * @param approvedOn from which day on they are an approved carer; {@code null} where they are none today
     */
    @JsonbNillable
    @Schema(name = "FosteringCarerTraining")
    public record CarerTold(
            int carer, LocalDate approvedOn, List<StandingTold> standings, List<TrainingTold> training) {}

    /**
     * @param what  tsd, or the key of a course
     * @param state complete, to-come or late of the standards; in-date, expires-soon, out-of-date, none-recorded or to-come of a
     *              course; not-known of either
     * @param due   by when the standards are due, or until when the course is in date
     * @param daysLate 0 where it is in time; {@code null} where it is not known
     */
    @JsonbNillable
    @Schema(name = "FosteringTrainingStanding")
    public record StandingTold(String what, String state, LocalDate due, LocalDate last, Long daysLate) {

        static StandingTold of(TrainingStanding one) {
            return new StandingTold(
                    key(one.what()),
                    Keys.of(one.state()),
                    one.standing().due(),
                    one.standing().last(),
                    one.standing().toldDaysLate().orElse(null));
        }
    }

    /**
     * @param certificateUntil the last day that the certificate names, or {@code null}
     * @param until            the last day on which it is in date, by that or by the course; {@code null} where it does not run
     *                         out
     */
    @JsonbNillable
    @Schema(name = "FosteringTrainingCompleted")
    public record TrainingTold(int no, String what, LocalDate doneOn, LocalDate certificateUntil, LocalDate until) {

        static TrainingTold of(Training one) {
            return new TrainingTold(one.number(), key(one.what()), one.doneOn(), one.certificateUntil(), one.until());
        }
    }

    /**
     * @param carer            their number as a member of the household
     * @param what             tsd, or the key of a course
     * @param certificateUntil the last day that the certificate names, or nothing
     */
    @Schema(name = "NewFosteringTraining")
    public record NewTraining(
            @Schema(examples = "1") Integer carer,
            @Schema(examples = "first-aid") String what,
            @Schema(examples = "2026-04-20") String doneOn,
            String certificateUntil,
            Integer revision) {

        AskedTraining asked() {
            return TrainingResource.asked(carer, what, doneOn, certificateUntil);
        }
    }

    /**
     * @param correction that what was recorded was wrong, for which {@code why} is wanted; else it has changed since
     * @param mistake    that it was entered by mistake and never was: the rest, but {@code why}, need not be sent then
     */
    @Schema(name = "ChangedFosteringTraining")
    public record ChangedTraining(
            @Schema(examples = "1") Integer carer,
            @Schema(examples = "first-aid") String what,
            @Schema(examples = "2026-04-20") String doneOn,
            String certificateUntil,
            Boolean correction,
            Boolean mistake,
            String why,
            Integer revision) {

        AskedTraining asked() {
            return TrainingResource.asked(carer, what, doneOn, certificateUntil);
        }
    }

    /** How each carer of a household stands today, and what they completed. */
    @GET
    @Path("households/{id}/training")
    public Answer training(@PathParam("id") String id) {
        return Typing.id(id).flatMap(views::carers).map(this::told).orElseThrow(TrainingResource::none);
    }

    /** A row for each carer and each training that is asked of them, of the same households as the list tells. */
    @GET
    @Path("training.csv")
    @Produces(TableFiles.CSV)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "show",
            schema = @Schema(type = SchemaType.STRING),
            description = "As of the list of reviews, visits and training; so within, kind and worker")
    public Response csv(@Context UriInfo here) {
        var sent = here.getQueryParameters();
        Filters.refuseUnknown(sent.keySet(), DueAsked.KEYS);
        var list = views.exported(DueAsked.of(sent::getFirst), "training csv");
        return files.csv("fostering-training-" + list.day(), list.training());
    }

    /** Records that a carer completed the standards or a course. */
    @POST
    @Path("households/{id}/training")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public Answer record(@PathParam("id") String id, NewTraining sent, @HeaderParam("Idempotency-Key") String key) {
        UUID household = known(id);
        if (sent == null) {
            throw new RuleBroken("Send what was completed:"
                    + " {\"carer\":1,\"what\":\"first-aid\",\"doneOn\":\"2026-04-20\",\"revision\":3}.");
        }
        return recorded(
                household,
                key,
                "POST fostering/households/training",
                () -> records.training(household, sent.asked(), seen(sent.revision())));
    }

    /** Changes, corrects or withdraws what is recorded by that number. */
    @POST
    @Path("households/{id}/training/{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    public Answer change(
            @PathParam("id") String id,
            @PathParam("no") String no,
            ChangedTraining sent,
            @HeaderParam("Idempotency-Key") String key) {
        UUID household = known(id);
        int number = records.training(household).stream()
                .map(Training::number)
                .filter(one -> no.equals(String.valueOf(one)))
                .findFirst()
                .orElseThrow(
                        () -> NoAnswer.notFound("This household has no training of that number, or not any more."));
        if (sent == null) {
            throw new RuleBroken(
                    "Send what it should be: {\"carer\":1,\"what\":\"first-aid\",\"doneOn\":\"2026-04-20\","
                            + "\"correction\":true,\"why\":\"...\",\"revision\":3}.");
        }
        return recorded(household, key, "POST fostering/households/training/" + number, () -> {
            if (Boolean.TRUE.equals(sent.mistake())) {
                records.withdrawTraining(household, number, sent.why(), seen(sent.revision()));
            } else {
                records.changeTraining(
                        household,
                        number,
                        sent.asked(),
                        Boolean.TRUE.equals(sent.correction()),
                        sent.why(),
                        seen(sent.revision()));
            }
        });
    }

    private static AskedTraining asked(Integer carer, String what, String doneOn, String certificateUntil) {
        return new AskedTraining(
                carer,
                what == null ? null : what.strip().toUpperCase(Locale.ROOT).replace('-', '_'),
                Days.of("doneOn", doneOn).orElse(null),
                Days.of("certificateUntil", certificateUntil).orElse(null));
    }

    /** "first-aid". */
    private static String key(String what) {
        return what.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Answer recorded(UUID household, String key, String what, Runnable work) {
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
        return Typing.id(id).filter(one -> households.revision(one) > 0).orElseThrow(TrainingResource::none);
    }

    private static NoAnswer none() {
        return NoAnswer.notFound("There is no such household.");
    }

    private Answer told(Supervision of) {
        LocalDate day = views.today();
        var standings = views.standing(of).training();
        return new Answer(
                of.household().id().toString(),
                of.household().reference(),
                households.revision(of.household().id()),
                day,
                of.carers().stream()
                        .map(carer -> new CarerTold(
                                carer.person().memberNo(),
                                carer.approvedOn(day).orElse(null),
                                standings.stream()
                                        .filter(one -> one.carer().which() == carer.which())
                                        .map(StandingTold::of)
                                        .toList(),
                                carer.training().stream().map(TrainingTold::of).toList()))
                        .toList());
    }
}
