package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.childrenincare.files.TableFiles;
import org.hearth.core.api.time.AsAt;

/** The scorecard and the lists behind its figures as files. Parameters are those of the scorecard's and the lists' own. */
@Path("/")
@RequestScoped
public class FigureFilesResource {

    @Inject
    Scorecards scorecards;

    @Inject
    TableFiles files;

    /** Every line on the day with its thirteen month-ends. */
    @GET
    @Path("scorecard.csv")
    @Produces(TableFiles.CSV)
    public Response scorecardCsv(@QueryParam("asAt") String asAt, @QueryParam("known") String known) {
        AsAt asked = asking(asAt, known);
        return files.csv("scorecard-" + asked.day(), FigureTables.scorecard(scorecards.exported(asked, "csv")));
    }

    /** The same as a workbook. */
    @GET
    @Path("scorecard.xlsx")
    @Produces(TableFiles.XLSX)
    public Response scorecardXlsx(@QueryParam("asAt") String asAt, @QueryParam("known") String known) {
        AsAt asked = asking(asAt, known);
        var table = FigureTables.scorecard(scorecards.exported(asked, "xlsx"));
        return files.xlsx(
                "scorecard-" + asked.day(),
                table.caption(),
                "All figures on one day, with thirteen month-ends and what is published elsewhere.",
                "OFFICIAL-SENSITIVE: numbers are not withheld however small",
                asked.day(),
                List.of(table));
    }

    /** The references behind a figure, "restricted" in place of those that may not be shown. */
    @GET
    @Path("indicators/{ref}/members.csv")
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
        var behind = new Scorecards.Behind(ref, line, part, dimension, key);
        return files.csv(name(behind, asked), members(behind, asked, "csv"));
    }

    /** The same as a workbook. */
    @GET
    @Path("indicators/{ref}/members.xlsx")
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
        var behind = new Scorecards.Behind(ref, line, part, dimension, key);
        var table = members(behind, asked, "xlsx");
        return files.xlsx(
                name(behind, asked),
                table.caption(),
                "The children behind one figure on one day.",
                "OFFICIAL-SENSITIVE: personal",
                asked.day(),
                List.of(table));
    }

    private org.hearth.platform.api.documents.Block.Table members(Scorecards.Behind behind, AsAt asked, String format) {
        var members = scorecards.exported(behind, asked, format);
        return FigureTables.members(members, asked.day().toString(), members.who(behind));
    }

    /** Of what is known to be an indicator by now, so that nothing typed stands in a file's name. */
    private static String name(Scorecards.Behind behind, AsAt asked) {
        return "%s-%s-%s"
                .formatted(
                        behind.ref().toLowerCase(java.util.Locale.ROOT),
                        behind.isDenominator() ? "denominator" : "numerator",
                        asked.day());
    }

    private AsAt asking(String asAt, String known) {
        try {
            return scorecards.asking(asAt, known);
        } catch (Asking.Unreadable rubbish) {
            throw new BadRequestException(rubbish.getMessage(), rubbish);
        }
    }
}
