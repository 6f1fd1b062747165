package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.files.TableFiles;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.rest.Filters;

/** The numbers of recruitment between two days; the enquiries behind each are a list of their own. */
@Path("fostering")
@RequestScoped
public class RecruitmentResource {
    private static final List<String> KNOWN = List.of("from", "to", "kind");

    @Inject
    EnquiryViews views;

    @Inject
    TableFiles files;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("kind")
    String kind;

    @Context
    UriInfo address;

    /** @param medianDaysToApprove from application to decision; {@code null} where nobody was approved */
    @JsonbNillable
    @Schema(name = "FosteringRecruitment")
    public record Answer(LocalDate from, LocalDate to, String kind, List<Number> numbers, Double medianDaysToApprove) {}

    /** @param basis cohort or period, which answer different questions */
    @Schema(name = "FosteringRecruitmentNumber")
    public record Number(String basis, String line, int count) {}

    /** Enquiries, visits, applications and approvals by cohort and by period, how they ended, and the time they took. */
    @GET
    @Path("recruitment")
    @Produces(MediaType.APPLICATION_JSON)
    public Answer recruitment() {
        var figures = figures(null);
        var numbers = new ArrayList<Number>();
        for (Basis basis : Basis.values()) {
            for (FigureLine line : FigureLine.values()) {
                if (line.isCountedBy(basis)) {
                    numbers.add(new Number(Keys.of(basis), Keys.of(line), figures.count(basis, line)));
                }
            }
        }
        return new Answer(
                figures.period().from(),
                figures.period().lastDay(),
                Keys.of(kind()),
                numbers,
                figures.medianDaysToApprove());
    }

    /** The same as a file. */
    @GET
    @Path("recruitment.csv")
    @Produces(TableFiles.CSV)
    public Response csv() {
        var figures = figures("csv");
        return files.csv(
                "recruitment-%s-%s"
                        .formatted(figures.period().from(), figures.period().lastDay()),
                EnquiryViews.table(figures, kind()));
    }

    private RecruitmentFigures figures(String format) {
        Filters.refuseUnknown(address.getQueryParameters().keySet(), KNOWN);
        Period period = EnquiryQuestion.period(Days.of("from", from), Days.of("to", to), views.today());
        return views.figures(kind(), period, format);
    }

    private HouseholdKind kind() {
        var asked = Typing.choice("kind", kind, HouseholdKind.class);
        return asked == null ? HouseholdKind.MAINSTREAM : asked;
    }
}
