package org.hearth.fostering.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
     * @param notKnown others of whom the area is not known
     */
    @Schema(name = "FosteringNeed")
    public record Answer(LocalDate day, int notKnown, List<Children> children, List<InAssessment> inAssessment) {}

    /** @param district first part of the postcode that they came from; empty for not known */
    @Schema(name = "FosteringNeedChildren")
    public record Children(String ages, String district, int withAgencies, int ofThemOutside, int elsewhereOutside) {}

    @Schema(name = "FosteringNeedInAssessment")
    public record InAssessment(String kind, String stage, String district, int applications) {}

    /** @param reference empty where the child's record is restricted, as are the others */
    @Schema(name = "FosteringNeedChild")
    public record Child(String reference, String ages, String district, String where, boolean outside) {}

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
        var answer = answer(views.viewed("csv"));
        var rows = new ArrayList<List<String>>();
        for (Children one : answer.children()) {
            String ages = Ages.valueOf(one.ages().replace('-', '_').toUpperCase(java.util.Locale.ROOT))
                    .words();
            rows.add(row(answer.day(), "Children", Lack.AGENCY.words(), ages, one.district(), one.withAgencies()));
            rows.add(row(
                    answer.day(),
                    "Children",
                    "With agencies' foster carers outside the county",
                    ages,
                    one.district(),
                    one.ofThemOutside()));
            rows.add(row(
                    answer.day(),
                    "Children",
                    Lack.ELSEWHERE_OUTSIDE.words(),
                    ages,
                    one.district(),
                    one.elsewhereOutside()));
        }
        for (InAssessment one : answer.inAssessment()) {
            rows.add(row(views.today(), "Applications", one.kind(), one.stage(), one.district(), one.applications()));
        }
        return files.csv(
                "recruit-to-need-" + views.today(),
                new Block.Table(
                        "Recruit to need",
                        List.of(
                                words("As at"),
                                words("Of"),
                                words("Which"),
                                words("Ages or stage"),
                                words("Postcode district"),
                                new Block.Column("Number", 1, true)),
                        rows,
                        ""));
    }

    private static List<String> row(LocalDate day, String of, String which, String part, String district, int number) {
        return List.of(day.toString(), of, which, part, district, String.valueOf(number));
    }

    private static Answer answer(Need need) {
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
                            asked.of(Lack.ELSEWHERE_OUTSIDE).children(need).size()));
                }
            }
            for (HouseholdKind kind : HouseholdKind.values()) {
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
                                        child.district(),
                                        child.where(),
                                        child.reference().isEmpty() ? "" : child.outside() ? "yes" : "no"))
                                .toList(),
                        ""));
    }

    private List<Child> listed(String format) {
        return views.children(asked(NeedAsked.OF_CHILDREN), format).stream()
                .map(one -> one.named()
                        ? new Child(
                                one.child().history().reference(),
                                one.child().ages().words(),
                                one.child().district(),
                                NeedListPage.where(one.child()),
                                one.child().outside())
                        : new Child("", "", "", "", false))
                .toList();
    }

    /** The applications behind a number ({@code kind}, {@code stage}, {@code district}). */
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
                                        one.district()))
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
