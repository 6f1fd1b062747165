package org.hearth.childrenincare.children;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.childrenincare.asking.Span;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.files.TableFiles;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.rest.NoAnswer;
import org.hearth.platform.api.rest.Paging;

/** Children in care as at a day: the list, one child, and the list as CSV and XLSX. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChildrenResource {
    private static final int USUAL_PAGE = 50;

    @Inject
    Children children;

    @Inject
    TableFiles files;

    /**
     * @param notKnown why the day cannot be told of; {@code null} when it can
     * @param total    rows after the filter, {@code null} when not known
     * @param leftOut  restricted records, for which a filtered list does not answer
     */
    @JsonbNillable
    @Schema(name = "ChildrenInCare")
    public record Answer(
            LocalDate asAt,
            List<Span> coverage,
            String notKnown,
            Integer total,
            int page,
            int pages,
            int size,
            int leftOut,
            List<Row> children) {}

    /** A row; of a restricted record only the word. {@code miles} and what is {@code null} are not known. */
    @JsonbNillable
    public record Row(
            String reference,
            Integer age,
            String ageBand,
            String legalStatus,
            String placementGroup,
            String place,
            String provider,
            String side,
            String areaAuthority,
            BigDecimal miles,
            Boolean over20Miles,
            Boolean unaccompanied,
            LocalDate inCareSince,
            LocalDate placedSince) {

        static Row of(ChildRow row) {
            if (!row.revealed()) {
                return new Row(
                        row.reference(), null, null, null, null, null, null, null, null, null, null, null, null, null);
            }
            return new Row(
                    row.reference(),
                    row.age(),
                    row.band().key(),
                    row.legalStatus(),
                    row.place() == null ? null : row.group().key(),
                    row.place(),
                    row.provider(),
                    row.side() == Side.UNKNOWN ? null : row.side() == Side.IN ? "in" : "out",
                    row.host(),
                    row.miles(),
                    row.over20Miles(),
                    row.unaccompanied(),
                    row.inCareSince(),
                    row.placedSince());
        }
    }

    /** The children in care on the day whom the present person may see; filters as on the page. */
    @GET
    @Path("children")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.REFERENCE,
            schema = @Schema(type = SchemaType.STRING),
            description = "A reference or a part of one")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.AGE,
            schema = @Schema(type = SchemaType.STRING),
            description = "An age band, such as 5-9")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.STATUS,
            schema = @Schema(type = SchemaType.STRING),
            description = "A legal status by its code, such as C2")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.GROUP,
            schema = @Schema(type = SchemaType.STRING),
            description = "A placement group, such as foster-other")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.PROVIDER,
            schema = @Schema(type = SchemaType.STRING),
            description = "A provider by its code, such as PR4")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.SIDE,
            schema = @Schema(type = SchemaType.STRING),
            description = "in, out or not-known")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.OVER_20,
            schema = @Schema(type = SchemaType.STRING),
            description = "yes, no or not-known")
    @Parameter(
            in = ParameterIn.QUERY,
            name = ChildrenFilter.UNACCOMPANIED,
            schema = @Schema(type = SchemaType.STRING),
            description = "yes, no or not-known")
    public Answer list(@BeanParam AskedChildren of, @QueryParam("page") String page, @QueryParam("size") String size) {
        Paging part = Paging.of(page, size, USUAL_PAGE);
        var asked = question(of);
        var coverage = Span.all(children.coverage());
        var notKnown = children.notKnown(asked.asAt());
        if (notKnown.isPresent()) {
            return new Answer(
                    asked.asAt().day(), coverage, notKnown.get().sentences(), null, 1, 1, part.size(), 0, List.of());
        }
        var list = children.list(asked);
        return new Answer(
                list.day(),
                coverage,
                null,
                list.rows().size(),
                part.page(),
                list.pages(part.size()),
                part.size(),
                list.leftOut(),
                part.page() > list.pages(part.size())
                        ? List.of()
                        : list.page(part.page(), part.size()).stream()
                                .map(Row::of)
                                .toList());
    }

    /** One child's story; where the record is restricted, only for those who have given a reason. */
    @GET
    @Path("children/{reference}")
    public ChildStory one(@PathParam("reference") String reference, @BeanParam AskedDay of) {
        AsAt asking = asking(of);
        var child = children.find(reference, asking)
                .orElseThrow(() -> NoAnswer.notFound("There is no such child among those you may see."));
        if (!children.reveals(child)) {
            throw NoAnswer.forbidden(
                    "This record is restricted. Open it on its page and give the reason for which you need it.");
        }
        return children.view(child, asking);
    }

    /** The same rows as the list, all pages of it; filters as there. */
    @GET
    @Path("children.csv")
    @Produces(TableFiles.CSV)
    public Response csv(@BeanParam AskedChildren of) {
        var list = exported(question(of), "csv");
        var held = children.coverage();
        return files.csv(name(list), new ChildrenTable(children).table(list, held), held);
    }

    /** The same rows as a workbook. */
    @GET
    @Path("children.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx(@BeanParam AskedChildren of) {
        var list = exported(question(of), "xlsx");
        var table = new ChildrenTable(children).table(list, children.coverage());
        return files.xlsx(
                name(list),
                table.caption(),
                "The children whom the council looks after on one day, as listed.",
                "OFFICIAL-SENSITIVE: personal",
                list.day(),
                List.of(table));
    }

    private ChildrenList exported(Children.Question asked, String format) {
        children.notKnown(asked.asAt()).ifPresent(why -> {
            throw new RuleBroken(
                    "asAt",
                    "Who was in care on %s is not known. %s Send %s first, or ask for another day."
                            .formatted(asked.asAt().day(), why.why(), why.wouldTell()));
        });
        return children.export(asked, format);
    }

    private Children.Question question(AskedChildren of) {
        return new Children.Question(asking(of), of.filter(children.codes()), of.sort());
    }

    private AsAt asking(AskedDay of) {
        return children.asking(of.asAt(), of.known());
    }

    private static String name(ChildrenList list) {
        return "children-in-care-" + list.day();
    }
}
