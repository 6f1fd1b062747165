package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.hearth.childrenincare.files.TableFiles;
import org.hearth.core.api.time.AsAt;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.rest.NoAnswer;

/** Every indicator's lines on a day, and the list behind each. */
@Path("indicators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorsResource {

    @Inject
    Scorecards scorecards;

    @Inject
    TableFiles files;

    /**
     * All lines, by ref.
     *
     * @param asAt  the day, {@code 2026-03-31}; the last day held when absent
     * @param known what was known at this instant or at the end of this day; all that is known now when absent
     */
    @GET
    public List<IndicatorLine> all(@QueryParam("asAt") String asAt, @QueryParam("known") String known) {
        return scorecards.lines(asking(asAt, known));
    }

    /**
     * The references behind a figure, "restricted" in place of those that may not be shown. Empty where there is nobody;
     * refused (422) where the figure is not known or not measured on the day, saying what would tell. Where events are counted a child stands in it as often as counted.
     *
     * @param part      {@code numerator} (also when absent) or {@code denominator}
     * @param line      {@code PLA-03.in-house} or {@code in-house}; absent for the headline
     * @param dimension with {@code key}: one part of the breakdown, {@code host} and {@code E06000031}
     */
    @GET
    @Path("{ref}/members")
    public List<String> members(
            @PathParam("ref") String ref,
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("part") String part,
            @QueryParam("line") String line,
            @QueryParam("dimension") String dimension,
            @QueryParam("key") String key) {
        var behind = behind(ref, line, part, dimension, key);
        return scorecards.members(behind, asking(asAt, known)).references();
    }

    /** The references behind a figure, "restricted" in place of those that may not be shown. */
    @GET
    @Path("{ref}/members.csv")
    @Produces(TableFiles.CSV)
    public Response membersCsv(
            @PathParam("ref") String ref,
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("part") String part,
            @QueryParam("line") String line,
            @QueryParam("dimension") String dimension,
            @QueryParam("key") String key) {
        AsAt asked = asking(asAt, known);
        var behind = behind(ref, line, part, dimension, key);
        var members = scorecards.exported(behind, asked, "csv");
        return files.csv(name(behind, asked), table(members, behind, asked), members.coverage());
    }

    /** The same as a workbook. */
    @GET
    @Path("{ref}/members.xlsx")
    @Produces(TableFiles.XLSX)
    public Response membersXlsx(
            @PathParam("ref") String ref,
            @QueryParam("asAt") String asAt,
            @QueryParam("known") String known,
            @QueryParam("part") String part,
            @QueryParam("line") String line,
            @QueryParam("dimension") String dimension,
            @QueryParam("key") String key) {
        AsAt asked = asking(asAt, known);
        var behind = behind(ref, line, part, dimension, key);
        var table = table(scorecards.exported(behind, asked, "xlsx"), behind, asked);
        return files.xlsx(
                name(behind, asked),
                table.caption(),
                "The children behind one figure on one day.",
                "OFFICIAL-SENSITIVE: personal",
                asked.day(),
                List.of(table));
    }

    private Scorecards.Behind behind(String ref, String line, String part, String dimension, String key) {
        if (!scorecards.isIndicator(ref)) {
            throw NoAnswer.notFound("There is no such indicator. GET /api/indicators names them all.");
        }
        return new Scorecards.Behind(ref, line, part, dimension, key);
    }

    private static Block.Table table(Scorecards.Members members, Scorecards.Behind behind, AsAt asked) {
        return FigureTables.members(members, asked.day(), members.who(behind));
    }

    /** Of what is known to be an indicator by now, so that nothing typed stands in a file's name. */
    private static String name(Scorecards.Behind behind, AsAt asked) {
        return "%s-%s-%s"
                .formatted(
                        behind.ref().toLowerCase(Locale.ROOT),
                        behind.isDenominator() ? "denominator" : "numerator",
                        asked.day());
    }

    private AsAt asking(String asAt, String known) {
        return scorecards.asking(asAt, known);
    }
}
