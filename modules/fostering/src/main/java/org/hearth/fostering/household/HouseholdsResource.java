package org.hearth.fostering.household;

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
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.files.TableFiles;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.Filters;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;

/** Fostering households: the register as at a day, one household, and registering. Without names and addresses. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdsResource {
    private static final int USUAL_PAGE = 50;
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("asAt", "known", "sort", "page", "size"), HouseholdFilter.KEYS.stream())
            .toList();

    @Inject
    Households households;

    @Inject
    HouseholdViews views;

    @Inject
    NamedChildren children;

    @Inject
    TableFiles files;

    @Inject
    Once once;

    /**
     * @param totals of those in the list that are approved on the day, by kind; never to be added up
     */
    @Schema(name = "FosteringHouseholds")
    public record Answer(
            LocalDate asAt, int total, int page, int pages, int size, List<Total> totals, List<Row> households) {}

    /** @param places left out for supported lodgings, which have no foster places */
    @Schema(name = "FosteringTotal")
    public record Total(String kind, int households, Integer places, Integer youngPeople) {}

    /**
     * @param left        the first day on which it is not approved; {@code null} while it is
     * @param places      {@code null} for supported lodgings, which have no foster places
     * @param youngPeople whom supported lodgings may take in; {@code null} for a foster home
     */
    @JsonbNillable
    @Schema(name = "FosteringHouseholdRow")
    public record Row(
            String id,
            String reference,
            String kind,
            boolean approved,
            LocalDate joined,
            LocalDate left,
            String leaving,
            Integer places,
            Integer youngPeople,
            int fromAge,
            int toAge,
            List<String> types,
            String district) {

        static Row of(HouseholdRow row) {
            return new Row(
                    row.id().toString(),
                    row.reference(),
                    Typing.key(row.approval().kind()),
                    row.approved(),
                    row.joined(),
                    row.approval().period().to(),
                    Typing.key(row.approval().left()),
                    row.places(),
                    row.youngPeople(),
                    row.terms().fromAge(),
                    row.terms().toAge(),
                    HouseholdsResource.types(row.terms()),
                    row.districtCode());
        }
    }

    /** @param revision as each change of the household wants it */
    @JsonbNillable
    @Schema(name = "FosteringHousehold")
    public record One(String id, String reference, String district, int revision, List<Spell> approvals) {}

    @JsonbNillable
    @Schema(name = "FosteringApproval")
    public record Spell(
            String kind, String joined, LocalDate from, LocalDate to, String leaving, List<TermsTold> terms) {}

    /** @param named references of the children whom they are only for; empty where they are for any */
    @JsonbNillable
    @Schema(name = "FosteringTerms")
    public record TermsTold(
            LocalDate from,
            LocalDate to,
            int places,
            List<String> types,
            int fromAge,
            int toAge,
            String sexes,
            boolean siblingsOnly,
            List<String> named,
            String exclusions,
            String conditions) {}

    /**
     * @param kind       mainstream, family-and-friends, short-breaks, supported-lodgings or temporary
     * @param joined     approved or transferred-in; approved where it is left out
     * @param approvedOn the day of the decision, as 2026-04-01
     * @param district   its code, or nothing where it is not known
     */
    @Schema(name = "NewFosteringHousehold")
    public record New(
            @Schema(examples = "F0012") String reference,
            String kind,
            String joined,
            @Schema(examples = "2026-04-01") String approvedOn,
            String district,
            NewTerms terms) {}

    /** @param named references of children, or nothing */
    @Schema(name = "NewFosteringTerms")
    public record NewTerms(
            Integer places,
            List<String> types,
            Integer fromAge,
            Integer toAge,
            String sexes,
            Boolean siblingsOnly,
            List<String> named,
            String exclusions,
            String conditions) {}

    /** The households of a day, as known now or at an instant; filters as on the page. */
    @GET
    @Path("households")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            schema = @Schema(type = SchemaType.STRING),
            description = "mainstream, family-and-friends, short-breaks, supported-lodgings or temporary")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "district",
            schema = @Schema(type = SchemaType.STRING),
            description = "A district's code, or not-known")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "status",
            schema = @Schema(type = SchemaType.STRING),
            description = "approved (where it is left out), left or any")
    public Answer list(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo here) {
        Paging part = Paging.of(page, size, USUAL_PAGE);
        var list = views.list(question(asAt, known, sort, here));
        return new Answer(
                list.day(),
                list.rows().size(),
                part.page(),
                list.pages(part.size()),
                part.size(),
                list.totals().stream()
                        .map(total ->
                                new Total(Typing.key(total.kind()), total.households(), total.places(), total.people()))
                        .toList(),
                list.page(part.page(), part.size()).stream().map(Row::of).toList());
    }

    /** The same rows, all pages of it. */
    @GET
    @Path("households.csv")
    @Produces(TableFiles.CSV)
    public Response csv(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @Context UriInfo here) {
        var list = views.export(question(asAt, known, sort, here), "csv");
        return files.csv(name(list), list.table());
    }

    /** The same rows as a workbook. */
    @GET
    @Path("households.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @Context UriInfo here) {
        var list = views.export(question(asAt, known, sort, here), "xlsx");
        return files.xlsx(
                name(list),
                list.table().caption(),
                "The fostering households of one day, as listed.",
                "OFFICIAL-SENSITIVE: personal",
                list.day(),
                List.of(list.table()));
    }

    /** One household, with its approvals and terms; names and addresses stand on its page alone. */
    @GET
    @Path("households/{id}")
    public One one(@PathParam("id") String id) {
        return Typing.id(id)
                .flatMap(one -> views.view(one, "approvals"))
                .map(this::told)
                .orElseThrow(() -> NoAnswer.notFound("There is no such household."));
    }

    /** Registers a household: 201; 422 says which field cannot be. */
    @POST
    @Path("households")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = One.class)))
    public Response register(New sent, @HeaderParam("Idempotency-Key") String key, @Context UriInfo here) {
        if (sent == null || sent.terms() == null) {
            throw new RuleBroken(
                    "Send the household with its terms: {\"reference\":\"F0012\",\"kind\":\"mainstream\",\"approvedOn\":\"2026-04-01\",\"terms\":{\"places\":2,\"types\":[\"short-term\"],\"fromAge\":0,\"toAge\":10}}.");
        }
        var joined = Typing.choice("joined", sent.joined(), Joining.class);
        var asked = new NewHousehold(
                sent.reference(),
                Typing.choice("kind", sent.kind(), HouseholdKind.class),
                joined == null ? Joining.APPROVED : joined,
                Days.of("approvedOn", sent.approvedOn()).orElse(null),
                sent.district(),
                terms(sent.terms()));
        String id = once.of(key, "POST fostering/households", () -> households
                .register(asked)
                .toString());
        return Response.created(here.getBaseUriBuilder()
                        .path("fostering/households")
                        .path(id)
                        .build())
                .entity(Typing.id(id).flatMap(households::find).map(this::told).orElseThrow())
                .build();
    }

    private AskedTerms terms(NewTerms sent) {
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

    private One told(Household household) {
        return new One(
                household.id().toString(),
                household.reference(),
                household.district(),
                households.revision(household.id()),
                household.approvals().stream()
                        .map(approval -> new Spell(
                                Typing.key(approval.kind()),
                                Typing.key(approval.joined()),
                                approval.period().from(),
                                approval.period().to(),
                                Typing.key(approval.left()),
                                approval.terms().stream().map(this::told).toList()))
                        .toList());
    }

    private TermsTold told(Terms terms) {
        return new TermsTold(
                terms.period().from(),
                terms.period().to(),
                terms.places(),
                types(terms),
                terms.fromAge(),
                terms.toAge(),
                Typing.key(terms.sexes()),
                terms.siblingsOnly(),
                children.references(terms.named()),
                terms.exclusions(),
                terms.conditions());
    }

    private static List<String> types(Terms terms) {
        return terms.types().stream().sorted().map(Typing::key).toList();
    }

    private HouseholdViews.Question question(String asAt, String known, String sort, UriInfo here) {
        Map<String, List<String>> sent = here.getQueryParameters();
        Filters.refuseUnknown(sent.keySet(), KNOWN);
        return new HouseholdViews.Question(
                views.asking(Days.of("asAt", asAt), known),
                HouseholdFilter.from(key -> here.getQueryParameters().getFirst(key)),
                HouseholdSort.of(sort));
    }

    private static String name(HouseholdList list) {
        return "fostering-households-" + list.day();
    }
}
