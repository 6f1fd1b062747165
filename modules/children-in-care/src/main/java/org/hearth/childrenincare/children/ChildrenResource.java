package org.hearth.childrenincare.children;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.asking.Span;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Documents;
import org.hearth.platform.api.settings.Settings;

/** Children in care as at a day: the list, one child, and the list as CSV and XLSX. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChildrenResource {
    static final int LARGEST_PAGE = 1000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Children children;

    @Inject
    Documents documents;

    @Inject
    Settings settings;

    /**
     * @param notKnown why the day cannot be told of; {@code null} when it can
     * @param total    rows after the filter, {@code null} when not known
     * @param leftOut  restricted records, for which a filtered list does not answer
     */
    @JsonbNillable
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
    public Answer list(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context UriInfo here) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw new RuleBroken(
                    page < 1 ? "page" : "size",
                    "Page %d of %d rows cannot be shown. Pages count from 1 and hold 1 to %d rows."
                            .formatted(page, size, LARGEST_PAGE));
        }
        var asked = question(asAt, known, sort, here);
        var coverage = Span.all(children.coverage());
        var notKnown = children.notKnown(asked.asAt());
        if (notKnown.isPresent()) {
            String words = "%s %s would tell."
                    .formatted(notKnown.get().why(), notKnown.get().wouldTell());
            return new Answer(asked.asAt().day(), coverage, words, null, 1, 1, size, 0, List.of());
        }
        var list = children.list(asked);
        return new Answer(
                list.day(),
                coverage,
                null,
                list.rows().size(),
                page,
                list.pages(size),
                size,
                list.leftOut(),
                page > list.pages(size)
                        ? List.of()
                        : list.page(page, size).stream().map(Row::of).toList());
    }

    /** One child's story; where the record is restricted, only for those who have given a reason. */
    @GET
    @Path("children/{reference}")
    public ChildStory one(
            @PathParam("reference") String reference,
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known) {
        AsAt asking = asking(asAt, known);
        var child = children.find(reference, asking)
                .orElseThrow(() -> new NotFoundException("There is no such child among those you may see."));
        if (!children.reveals(child)) {
            throw new ForbiddenException(
                    "This record is restricted. Open it on its page and give the reason for which you need it.");
        }
        return children.view(child, asking);
    }

    /** The same rows as the list, all pages of it. */
    @GET
    @Path("children.csv")
    @Produces("text/csv")
    public Response csv(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @Context UriInfo here) {
        var list = exported(question(asAt, known, sort, here), "csv");
        var rows = new ChildrenTable(children).rows(list);
        StreamingOutput body = to -> {
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(ChildrenTable.COLUMNS.stream()
                        .map(Block.Column::heading)
                        .toList());
                rows.forEach(csv::writeRecord);
            }
        };
        return file(body, "text/csv; charset=UTF-8", list, "csv");
    }

    /** The same rows as a workbook. */
    @GET
    @Path("children.xlsx")
    @Produces(XLSX)
    public Response xlsx(
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("sort") String sort,
            @Context UriInfo here) {
        var list = exported(question(asAt, known, sort, here), "xlsx");
        var document = new ChildrenTable(children).document(list, children.coverage(), settings.demoCounty());
        StreamingOutput body = to -> documents.xlsx(document, to);
        return file(body, XLSX, list, "xlsx");
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

    private Children.Question question(String asAt, String known, String sort, UriInfo here) {
        return new Children.Question(
                asking(asAt, known),
                ChildrenFilter.from(key -> here.getQueryParameters().getFirst(key), children.codes()),
                ChildrenSort.of(sort));
    }

    private AsAt asking(String asAt, String known) {
        try {
            return children.asking(asAt, known);
        } catch (Asking.Unreadable rubbish) {
            throw new BadRequestException(rubbish.getMessage(), rubbish);
        }
    }

    private static Response file(StreamingOutput body, String type, ChildrenList list, String ending) {
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"children-in-care-%s.%s\"".formatted(list.day(), ending))
                .header("Cache-Control", "no-store")
                .build();
    }
}
