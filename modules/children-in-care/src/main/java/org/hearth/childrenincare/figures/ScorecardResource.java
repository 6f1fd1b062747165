package org.hearth.childrenincare.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.childrenincare.asking.AskedDay;
import org.hearth.core.api.files.TableFiles;
import org.hearth.core.api.time.AsAt;

/** The scorecard as files; the lists behind its figures stand with the figures, in {@link IndicatorsResource}. */
@Path("/")
@RequestScoped
public class ScorecardResource {

    @Inject
    Scorecards scorecards;

    @Inject
    TableFiles files;

    /** Every line on the day with its thirteen month-ends. */
    @GET
    @Path("scorecard.csv")
    @Produces(TableFiles.CSV)
    public Response scorecardCsv(@BeanParam AskedDay of) {
        AsAt asked = asking(of);
        return files.csv("scorecard-" + asked.day(), FigureTables.scorecard(scorecards.exported(asked, "csv")));
    }

    /** The same as a workbook. */
    @GET
    @Path("scorecard.xlsx")
    @Produces(TableFiles.XLSX)
    public Response scorecardXlsx(@BeanParam AskedDay of) {
        AsAt asked = asking(of);
        var table = FigureTables.scorecard(scorecards.exported(asked, "xlsx"));
        return files.xlsx(
                "scorecard-" + asked.day(),
                table.caption(),
                "All figures on one day, with thirteen month-ends and what is published elsewhere.",
                "OFFICIAL-SENSITIVE: numbers are not withheld however small",
                asked.day(),
                List.of(table));
    }

    private AsAt asking(AskedDay of) {
        return scorecards.asking(of.asAt(), of.known());
    }
}
