package org.hearth.fostering.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.files.TableFiles;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.recruitment.Stage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.rest.Filters;

/** Children whom others' homes take, beside who is in assessment. */
@Path("fostering")
@RequestScoped
public class NeedResource {
    private static final String RESTRICTED = "restricted";

    @Inject
    NeedViews views;

    @Inject
    TableFiles files;

    @Context
    UriInfo address;

    /**
     * @param day on which the children are told
     * @param notKnown others of whom it is not known whether they are among them: whose home it is was not given, or its
     *                 area is not known
     */
    @Schema(name = "FosteringNeed")
    public record Answer(LocalDate day, int notKnown, List<Children> children, List<InAssessment> inAssessment) {}

    /**
     * @param district first part of the postcode that they came from; empty for not known
     * @param ofThemNotKnown with agencies, and not known whether outside
     */
    @Schema(name = "FosteringNeedChildren")
    public record Children(
            String ages,
            String district,
            int withAgencies,
            int ofThemOutside,
            int ofThemNotKnown,
            int elsewhereOutside) {}

    @Schema(name = "FosteringNeedInAssessment")
    public record InAssessment(String kind, String stage, String district, int applications) {}

    /**
     * @param reference empty where the child's record is restricted, as are the others
     * @param outside   {@code null} where it is not known, or the record is restricted
     */
    @JsonbNillable
    @Schema(name = "FosteringNeedChild")
    public record Child(String reference, String ages, String district, String where, Boolean outside) {}

    /** @param district first part of the postcode; empty for not known */
    @Schema(name = "FosteringNeedEnquiry")
    public record Enquiry(String reference, String kind, String stage, String district) {}

    /** By age group and postcode district, and by kind, stage and postcode district; what is nought is left out. */
    @GET
    @Path("recruit-to-need")
    @Produces(MediaType.APPLICATION_JSON)
    public Answer need() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of());
        return answer(views.viewed(null));
    }

    /** The same as a file. */
    @GET
    @Path("recruit-to-need.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), List.of());
        return files.csv("recruit-to-need-" + views.today(), table(answer(views.viewed("csv")), views.today()));
    }

    /** In words, one row for each number; with those of whom it is not known. */
    static Block.Table table(Answer answer, LocalDate today) {
        var rows = new ArrayList<List<String>>();
        for (Children one : answer.children()) {
            String ages = words(Ages.values(), one.ages(), Ages::words);
            rows.add(row(answer.day(), "Children", Lack.AGENCY.words(), ages, one.district(), one.withAgencies()));
            rows.add(row(
                    answer.day(),
                    "Children",
                    "With agencies' foster carers outside the county",
                    ages,
                    one.district(),
                    one.ofThemOutside()));
            if (one.ofThemNotKnown() > 0) {
                rows.add(row(
                        answer.day(),
                        "Children",
                        "With agencies' foster carers, not known whether outside the county",
                        ages,
                        one.district(),
                        one.ofThemNotKnown()));
            }
            rows.add(row(
                    answer.day(),
                    "Children",
                    Lack.ELSEWHERE_OUTSIDE.words(),
                    ages,
                    one.district(),
                    one.elsewhereOutside()));
        }
        if (answer.notKnown() > 0) {
            rows.add(List.of(
                    answer.day().toString(),
                    "Children",
                    "Not known whether others' homes take them",
                    "",
                    "",
                    String.valueOf(answer.notKnown())));
        }
        for (InAssessment one : answer.inAssessment()) {
            rows.add(row(
                    today,
                    "Applications",
                    words(HouseholdKind.values(), one.kind(), HouseholdKind::words),
                    words(Stage.values(), one.stage(), Stage::words),
                    one.district(),
                    one.applications()));
        }
        return new Block.Table(
                "Recruit to need",
                List.of(
                        words("As at"),
                        words("Of"),
                        words("Which"),
                        words("Ages or stage"),
                        words("Postcode district"),
                        new Block.Column("Number", 1, true)),
                rows,
                "");
    }

    private static <E extends Enum<E>> String words(E[] all, String key, Function<E, String> words) {
        return Keys.find(all, key).map(words).orElseThrow();
    }

    private static List<String> row(LocalDate day, String of, String which, String part, String district, int number) {
        return List.of(day.toString(), of, which, part, Need.name(district), String.valueOf(number));
    }

    static Answer answer(Need need) {
        var children = new ArrayList<Children>();
        var applications = new ArrayList<InAssessment>();
        for (String district : need.districts()) {
            for (Ages ages : Ages.values()) {
                var asked = NeedAsked.ALL.of(ages).in(district);
                if (!asked.children(need).isEmpty()) {
                    children.add(new Children(
                            Keys.of(ages),
                            district,
                            asked.of(Lack.AGENCY).children(need).size(),
                            asked.of(Lack.AGENCY_OUTSIDE).children(need).size(),
                            (int) asked.children(need).stream()
                                    .filter(Need.Child::isSideNotKnown)
                                    .count(),
                            asked.of(Lack.ELSEWHERE_OUTSIDE).children(need).size()));
                }
            }
            for (HouseholdKind kind : HouseholdKind.full()) {
                for (Stage stage : Stage.values()) {
                    int number = NeedAsked.ALL
                            .of(kind)
                            .of(stage)
                            .in(district)
                            .applicants(need)
                            .size();
                    if (number > 0) {
                        applications.add(new InAssessment(Keys.of(kind), Keys.of(stage), district, number));
                    }
                }
            }
        }
        return new Answer(need.day(), need.notKnown(), children, applications);
    }

    /** The children behind a number ({@code lack}, {@code ages}, {@code district}). */
    @GET
    @Path("recruit-to-need/children")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Child> children() {
        return listed(null);
    }

    /** The same as a file. */
    @GET
    @Path("recruit-to-need/children.csv")
    @Produces(TableFiles.CSV)
    public Response childrenCsv() {
        return files.csv(
                "recruit-to-need-children",
                new Block.Table(
                        "Children whom others' homes take",
                        List.of(
                                words("Child"),
                                words("Ages"),
                                words("Postcode district"),
                                words("Where"),
                                words("Outside the county")),
                        listed("csv").stream()
                                .map(child -> List.of(
                                        child.reference().isEmpty() ? RESTRICTED : child.reference(),
                                        child.ages(),
                                        child.reference().isEmpty() ? "" : Need.name(child.district()),
                                        child.where(),
                                        child.reference().isEmpty() ? "" : outside(child.outside())))
                                .toList(),
                        ""));
    }

    private static String outside(Boolean known) {
        return known == null ? "not known" : known ? "yes" : "no";
    }

    private List<Child> listed(String format) {
        return views.children(asked(NeedAsked.OF_CHILDREN), format).stream()
                .map(NeedResource::told)
                .toList();
    }

    static Child told(NeedViews.Listed one) {
        Need.Child child = one.child();
        return one.named()
                ? new Child(
                        child.history().reference(),
                        child.ages().words(),
                        child.district(),
                        NeedListPage.where(child),
                        child.isSideNotKnown() ? null : Boolean.valueOf(child.isOutside()))
                : new Child("", "", "", "", null);
    }

    /** The applications behind a number ({@code kind}, {@code stage}, {@code district}). */
    @GET
    @Path("recruit-to-need/enquiries")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Enquiry> enquiries() {
        return views.enquiries(asked(NeedAsked.OF_ENQUIRIES), null).stream()
                .map(one -> new Enquiry(
                        one.enquiry().reference(), Keys.of(one.enquiry().kind()), Keys.of(one.stage()), one.district()))
                .toList();
    }

    /** The same as a file. */
    @GET
    @Path("recruit-to-need/enquiries.csv")
    @Produces(TableFiles.CSV)
    public Response enquiriesCsv() {
        var found = views.enquiries(asked(NeedAsked.OF_ENQUIRIES), "csv");
        return files.csv(
                "recruit-to-need-in-assessment",
                new Block.Table(
                        "In assessment",
                        List.of(words("Enquiry"), words("Kind"), words("Stage"), words("Postcode district")),
                        found.stream()
                                .map(one -> List.of(
                                        one.enquiry().reference(),
                                        one.enquiry().kind().words(),
                                        one.stage().words(),
                                        Need.name(one.district())))
                                .toList(),
                        ""));
    }

    private NeedAsked asked(List<String> known) {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), known);
        return NeedAsked.of(
                name -> Optional.ofNullable(address.getQueryParameters().getFirst(name))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty()));
    }

    private static Block.Column words(String heading) {
        return new Block.Column(heading, 2, false);
    }
}
