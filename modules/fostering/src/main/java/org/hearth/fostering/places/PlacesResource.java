package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.care.Care;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.repeats.Once;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.Filters;

/** Places of fostering households: how each stands on every day, how full the homes are, and stays that nobody has settled. */
@Path("fostering")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacesResource {
    private static final String MARKING = "OFFICIAL-SENSITIVE: personal";
    private static final List<String> OF_GRID = List.of("from", "kind", "with");
    private static final List<String> OF_FIGURES = List.of("from", "to", "kind");
    private static final List<String> OF_LIST = List.of("from", "to", "kind", "number", "over", "by", "part");

    @Inject
    PlacesViews views;

    @Inject
    Unsettled unsettled;

    @Inject
    Settlements settlements;

    @Inject
    Households households;

    @Inject
    Care care;

    @Inject
    TableFiles files;

    @Inject
    Once once;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("kind")
    String kind;

    @Context
    UriInfo address;

    /** @param unsettled stays with own carers in these weeks that nobody has settled, which are in no number */
    @Schema(name = "FosteringPlaces")
    public record Answer(
            LocalDate from, LocalDate to, String kind, int unsettled, String coverage, List<Row> households) {}

    @JsonbNillable
    @Schema(name = "FosteringPlacesOfHousehold")
    public record Row(String id, String reference, String district, List<Stretched> stretches) {}

    /** Days on which nothing changes, the last counted. */
    @Schema(name = "FosteringPlacesStretch")
    public record Stretched(
            LocalDate from,
            LocalDate to,
            int approved,
            int filled,
            int vacant,
            int reserved,
            int notAvailable,
            int over,
            boolean takenToGoOn,
            String why) {}

    /** @param known whether every day of the period is held; where not, no number is told */
    @JsonbNillable
    @Schema(name = "FosteringOccupancy")
    public record Figures(
            LocalDate from,
            LocalDate to,
            String kind,
            boolean known,
            String averageUnsettled,
            Integer unsettledOnLastDay,
            String utilisation,
            String effectiveUtilisation,
            Map<String, NumberTold> numbers,
            Map<String, Map<String, Long>> parts) {}

    @Schema(name = "FosteringOccupancyNumber")
    public record NumberTold(String indicator, String average, long onLastDay) {}

    @Schema(name = "FosteringOccupancyMember")
    public record InList(String household, String what, LocalDate from, LocalDate to, int places) {}

    /** @param seen to be sent with what is decided */
    @JsonbNillable
    @Schema(name = "FosteringUnsettledStay")
    public record Open(
            String child, LocalDate startedOn, LocalDate to, String postcode, int seen, List<Proposed> proposals) {}

    @Schema(name = "FosteringProposedHousehold")
    public record Proposed(String household, int score, boolean sure, List<String> reasons, List<String> against) {}

    /**
     * @param child     the council's reference
     * @param decision  linked, not-ours or undone
     * @param household reference of the household, where it is linked
     * @param seen      as it was told with the stay
     * @param why       needed where something was decided before, and with evenSo
     * @param evenSo    that it is linked though something speaks against it; the refusal says what
     */
    @Schema(name = "NewFosteringSettlement")
    public record New(
            @Schema(examples = "HC000123") String child,
            @Schema(examples = "2026-04-01") String startedOn,
            String decision,
            @Schema(examples = "F0012") String household,
            Integer seen,
            String why,
            Boolean evenSo) {}

    /** Thirteen weeks from the Monday of a day on, household by household, in stretches of days on which nothing changes. */
    @GET
    @Path("places")
    public Answer places() {
        var grid = views.grid(gridAsked());
        boolean reasons = views.mayReadReasons();
        return new Answer(
                grid.asked().monday(),
                grid.asked().days().lastDay(),
                Keys.of(grid.asked().kind()),
                grid.unsettled().size(),
                PlacesViews.coverage(grid.occupancy(), grid.asked().days().lastDay()),
                grid.rows().stream().map(row -> row(row, reasons)).toList());
    }

    private static Row row(PlacesViews.GridRow row, boolean reasons) {
        var household = row.places().household();
        return new Row(
                household.id().toString(),
                household.reference(),
                household.district(),
                row.rows(reasons).stream()
                        .map(one -> new Stretched(
                                one.days().from(),
                                one.days().lastDay(),
                                one.approved(),
                                one.filled(),
                                one.vacant(),
                                one.reservedPlaces(),
                                one.unavailablePlaces(),
                                one.over(),
                                one.isPresumed(),
                                PlacesViews.why(one, reasons)))
                        .toList());
    }

    /** The same, a row for each stretch. */
    @GET
    @Path("places.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        var grid = views.exported(gridAsked(), "csv");
        return files.csv(name(grid), views.table(grid, views.mayReadReasons()));
    }

    /** The same as a workbook. */
    @GET
    @Path("places.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx() {
        var grid = views.exported(gridAsked(), "xlsx");
        var table = views.table(grid, views.mayReadReasons());
        return files.xlsx(
                name(grid),
                table.caption(),
                "How each approved place stands, in stretches of days on which nothing changes.",
                MARKING,
                grid.asked().monday(),
                List.of(table));
    }

    private static String name(PlacesViews.Grid grid) {
        return "fostering-places-" + grid.asked().monday();
    }

    /** Averages of daily counts, the last day, and its parts. */
    @GET
    @Path("places/figures")
    public Figures figures() {
        OccupancyFigures figures = views.figures(figuresAsked(OF_FIGURES), "occupancy.viewed", null);
        boolean known = figures.isKnown();
        var numbers = new TreeMap<String, NumberTold>();
        var parts = new TreeMap<String, Map<String, Long>>();
        if (known) {
            for (PlaceNumber one : PlaceNumber.values()) {
                numbers.put(
                        one.key(),
                        new NumberTold(
                                one.indicator(),
                                figures.over(one).average().toPlainString(),
                                figures.onLastDay(one).placeDays()));
            }
            parts.put("notAvailableByReason", counts(figures.notAvailableByReason()));
            parts.put("vacantByAges", counts(figures.vacantByAges()));
            parts.put("vacantBySex", counts(figures.vacantBySex()));
            parts.put("vacantByDistrict", counts(figures.vacantByDistrict()));
        }
        return new Figures(
                figures.period().from(),
                figures.period().lastDay(),
                Keys.of(figures.kind()),
                known,
                known ? figures.unsettledOver().average().toPlainString() : null,
                known ? figures.unsettledOnLastDay().size() : null,
                known ? figures.utilisation() : null,
                known ? figures.effectiveUtilisation() : null,
                numbers,
                parts);
    }

    private static Map<String, Long> counts(Map<String, Counted> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        part -> part.getKey().isEmpty() ? "not-known" : part.getKey(),
                        part -> part.getValue().placeDays(),
                        Long::sum,
                        TreeMap::new));
    }

    /** The same as a file. */
    @GET
    @Path("places/figures.csv")
    @Produces(TableFiles.CSV)
    public Response figuresCsv() {
        var asked = figuresAsked(OF_FIGURES);
        return files.csv(name("fostering-occupancy", asked), table(views.figures(asked, "occupancy.exported", "csv")));
    }

    /** The same as a workbook. */
    @GET
    @Path("places/figures.xlsx")
    @Produces(TableFiles.XLSX)
    public Response figuresXlsx() {
        var asked = figuresAsked(OF_FIGURES);
        return files.xlsx(
                name("fostering-occupancy", asked),
                "Occupancy of fostering households",
                "Places from %s, as averages of daily counts and on the last day.".formatted(asked.words()),
                "OFFICIAL-SENSITIVE: numbers are not withheld however small",
                asked.period().lastDay(),
                List.of(table(views.figures(asked, "occupancy.exported", "xlsx"))));
    }

    private static Block.Table table(OccupancyFigures figures) {
        boolean known = figures.isKnown();
        var rows = Stream.of(PlaceNumber.values())
                .map(one -> List.of(
                        figures.kind().words(),
                        one.words(),
                        one.indicator(),
                        known ? figures.over(one).average().toPlainString() : "Not known",
                        known ? String.valueOf(figures.onLastDay(one).placeDays()) : "Not known"))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        rows.add(List.of(
                figures.kind().words(),
                "Not settled, and in no number above",
                "",
                known ? figures.unsettledOver().average().toPlainString() : "Not known",
                known ? String.valueOf(figures.unsettledOnLastDay().size()) : "Not known"));
        return new Block.Table(
                "Occupancy",
                List.of(
                        new Column("Kind", 2, false),
                        new Column("Number", 3, false),
                        new Column("Indicator", 1, false),
                        new Column("On an average day", 1, true),
                        new Column("On the last day", 1, true)),
                rows,
                "Utilisation: %s of what is approved, %s of what is approved and available."
                        .formatted(
                                known ? figures.utilisation() : "not known",
                                known ? figures.effectiveUtilisation() : "not known"));
    }

    /** What stands behind one number: {@code number}, {@code over=average} for the whole period, {@code by} and {@code part}. */
    @GET
    @Path("places/list")
    public List<InList> list() {
        return members("occupancy.listed", null);
    }

    /** The same as a file. */
    @GET
    @Path("places/list.csv")
    @Produces(TableFiles.CSV)
    public Response listCsv() {
        var asked = figuresAsked(OF_LIST);
        return files.csv(
                name("fostering-occupancy-list", asked),
                new Block.Table(
                        "Places",
                        List.of(
                                new Column("Household", 2, false),
                                new Column("What", 4, false),
                                new Column("From", 2, false),
                                new Column("To", 2, false),
                                new Column("Places", 1, true)),
                        members("occupancy.list-exported", "csv").stream()
                                .map(one -> List.of(
                                        one.household(),
                                        one.what(),
                                        one.from().toString(),
                                        one.to().toString(),
                                        String.valueOf(one.places())))
                                .toList(),
                        ""));
    }

    private List<InList> members(String what, String format) {
        var asked = ListAsked.of(figuresAsked(OF_LIST), this::parameter);
        return asked.counted(views.figures(asked.of(), what, format)).members().stream()
                .map(one -> new InList(
                        one.household().reference(),
                        one.what(),
                        one.days().from(),
                        one.days().lastDay(),
                        one.places()))
                .toList();
    }

    /** Stays with own carers of which nobody has said in which household, with what is proposed and why. */
    @GET
    @Path("places/unsettled")
    public List<Open> unsettled() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of());
        var all = unsettled.all();
        views.audited("places.settling-viewed", null, Map.of("rows", String.valueOf(all.size())));
        return all.stream().map(PlacesResource::open).toList();
    }

    private static Open open(Unsettled.Open one) {
        return new Open(
                SettlePage.name(one.stay()),
                one.stay().startedOn(),
                one.stay().period().lastDay(),
                one.stay().postcode(),
                one.seen(),
                one.proposals().stream()
                        .map(each -> new Proposed(
                                each.household().reference(),
                                each.score(),
                                each.sure(),
                                each.reasons(),
                                each.against()))
                        .toList());
    }

    /** Decides in which household stays are, all of them or none; 409 where somebody else decided meanwhile. */
    @POST
    @Path("places/settlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe(resumes = true)
    @APIResponse(responseCode = "204", description = "Decided")
    public Response settle(List<New> sent, @HeaderParam("Idempotency-Key") String key) {
        if (sent == null || sent.isEmpty()) {
            throw new RuleBroken(
                    "Send a list of what is decided: [{\"child\":\"HC000123\",\"startedOn\":\"2026-04-01\",\"decision\":\"linked\",\"household\":\"F0012\",\"seen\":0}].");
        }
        var decided = sent.stream().map(this::decided).toList();
        String why = sent.stream()
                .map(New::why)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
        once.of(key, "POST fostering/places/settlements", () -> {
            settlements.decide(decided, why);
            return "decided";
        });
        return Response.noContent().build();
    }

    private Settlements.Decided decided(New one) {
        var decision = Typing.choice("decision", one.decision(), Link.Decision.class);
        if (decision == null) {
            throw new RuleBroken("decision", "Send what is decided: linked, not-ours or undone.");
        }
        return new Settlements.Decided(
                care.byReference(one.child() == null ? "" : one.child())
                        .orElseThrow(() -> new RuleBroken(
                                "child", "No child is held by this reference. Send one of those that are listed.")),
                Days.of("startedOn", one.startedOn())
                        .orElseThrow(() -> new RuleBroken("startedOn", "Send the first day of the stay.")),
                decision,
                decision == Link.Decision.LINKED
                        ? households
                                .idOf(one.household() == null ? "" : one.household())
                                .orElseThrow(() -> new RuleBroken(
                                        "household", "No household has this reference. Send one of the register."))
                        : null,
                one.seen() == null ? 0 : one.seen(),
                Boolean.TRUE.equals(one.evenSo()));
    }

    private PlacesAsked gridAsked() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), OF_GRID);
        return PlacesAsked.of(Days.of("from", from), parameter("kind"), parameter("with"), views.today());
    }

    private OccupancyAsked figuresAsked(List<String> known) {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), known);
        return OccupancyAsked.of(
                Days.of("from", from),
                Days.of("to", to),
                parameter("kind"),
                views.now().coverage(),
                views.today());
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String name(String of, OccupancyAsked asked) {
        return "%s-%s-%s".formatted(of, asked.period().from(), asked.period().lastDay());
    }
}
