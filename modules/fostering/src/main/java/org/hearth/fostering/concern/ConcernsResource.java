package org.hearth.fostering.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.NoAnswer;

/** Allegations and concerns about foster carers, for those who may open them. They are recorded on the pages alone. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConcernsResource {
    private static final List<String> KNOWN = List.of("state", "household");

    @Inject
    ConcernViews views;

    @Inject
    TableFiles files;

    @QueryParam("state")
    String state;

    @QueryParam("household")
    String household;

    @Context
    UriInfo address;

    /**
     * @param workingDaysOpen up to today, or to the day on which it was closed
     * @param overLimit       whether it is open for longer than the limit
     */
    @JsonbNillable
    @Schema(name = "FosteringConcern")
    public record Told(
            String id,
            String reference,
            String household,
            String kind,
            LocalDate receivedOn,
            LocalDate strategyOn,
            LocalDate referredOn,
            Integer children,
            List<Integer> carers,
            String support,
            LocalDate supportOn,
            String childMoved,
            int workingDaysOpen,
            boolean overLimit,
            String outcome,
            LocalDate closedOn,
            LocalDate reviewedOn,
            LocalDate availableFrom,
            List<String> missing) {}

    /** Those that are open first, then the latest first; {@code state} is any, open or closed. */
    @GET
    @Path("concerns")
    public List<Told> list() {
        return views.listed(asked()).stream()
                .map(one -> told(one.concern(), one.household()))
                .toList();
    }

    /** The same as a file. */
    @GET
    @Path("concerns.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        return files.csv("fostering-concerns-" + views.today(), views.table(views.exported(asked(), "csv")));
    }

    /** One of them. */
    @GET
    @Path("concerns/{id}")
    public Told one(@PathParam("id") String id) {
        return views.view(Typing.id(id), Optional.empty())
                .map(one -> told(
                        one,
                        views.household(one.household())
                                .map(Household::reference)
                                .orElse("")))
                .orElseThrow(() -> NoAnswer.notFound("There is no such concern."));
    }

    private ConcernViews.Question asked() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), KNOWN);
        return ConcernViews.Question.of(text(state), text(household));
    }

    private static Optional<String> text(String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(one -> !one.isEmpty());
    }

    private Told told(Concern one, String of) {
        LocalDate today = views.today();
        return new Told(
                one.id().toString(),
                one.reference(),
                of,
                Keys.of(one.kind()),
                one.receivedOn(),
                one.strategyOn(),
                one.referredOn(),
                one.children(),
                one.carers(),
                Keys.of(one.support()),
                one.supportOn(),
                Keys.of(one.moved()),
                one.workingDaysOpen(today),
                one.isOpenTooLongOn(today),
                one.outcome() == null ? null : Keys.of(one.outcome()),
                one.closedOn(),
                one.reviewedOn(),
                one.availableFrom(),
                one.missing());
    }
}
