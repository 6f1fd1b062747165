package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.files.TableFiles;
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

    /** All lines, by ref. */
    @GET
    public List<IndicatorLine> all(@BeanParam AskedDay of) {
        return scorecards.lines(asking(of));
    }

    /**
     * The references behind a figure, "restricted" in place of those that may not be shown. Empty where there is nobody;
     * refused (422) where the figure is not known or not measured on the day, saying what would tell. Where events are counted a child stands in it as often as counted.
     */
    @GET
    @Path("{ref}/members")
    public List<String> members(@BeanParam AskedMembers of) {
        var behind = behind(of);
        return scorecards.members(behind, asking(of)).references();
    }

    /** The references behind a figure, "restricted" in place of those that may not be shown. */
    @GET
    @Path("{ref}/members.csv")
    @Produces(TableFiles.CSV)
    public Response membersCsv(@BeanParam AskedMembers of) {
        AsAt asked = asking(of);
        var behind = behind(of);
        var members = scorecards.exported(behind, asked, "csv");
        return files.csv(name(behind, asked), table(members, behind, asked), members.coverage());
    }

    /** The same as a workbook. */
    @GET
    @Path("{ref}/members.xlsx")
    @Produces(TableFiles.XLSX)
    public Response membersXlsx(@BeanParam AskedMembers of) {
        AsAt asked = asking(of);
        var behind = behind(of);
        var table = table(scorecards.exported(behind, asked, "xlsx"), behind, asked);
        return files.xlsx(
                name(behind, asked),
                table.caption(),
                "The children behind one figure on one day.",
                "OFFICIAL-SENSITIVE: personal",
                asked.day(),
                List.of(table));
    }

    private Scorecards.Behind behind(AskedMembers of) {
        var behind = of.behind();
        if (!scorecards.isIndicator(behind.ref())) {
            throw NoAnswer.notFound("There is no such indicator. GET /api/indicators names them all.");
        }
        return behind;
    }

    private static Block.Table table(Scorecards.Members members, Scorecards.Behind behind, AsAt asked) {
        return FigureTables.members(members, asked.day(), behind);
    }

    /** Of what is known to be an indicator by now, so that nothing typed stands in a file's name. */
    private static String name(Scorecards.Behind behind, AsAt asked) {
        return "%s-%s-%s"
                .formatted(
                        behind.ref().toLowerCase(Locale.ROOT),
                        behind.isDenominator() ? "denominator" : "numerator",
                        asked.day());
    }

    private AsAt asking(AskedDay of) {
        return scorecards.asking(of.asAt(), of.known());
    }
}
