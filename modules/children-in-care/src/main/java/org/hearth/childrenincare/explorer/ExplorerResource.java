package org.hearth.childrenincare.explorer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.childrenincare.asking.Asking;
import org.hearth.core.api.files.TableFiles;
import org.hearth.platform.api.rest.NoAnswer;

/** Any figure in parts: by one dimension with thirteen month-ends, or by two. */
@Path("indicators/{ref}/by")
@RequestScoped
public class ExplorerResource {

    @Inject
    Explorer explorer;

    @Inject
    TableFiles files;

    /**
     * One line on a day in the parts of a dimension and, with {@code and}, of a second one. Who stands in a part is asked
     * with {@code GET /api/indicators/{ref}/members}, its {@code by} and {@code in}, {@code and} and {@code andIn}.
     */
    @GET
    @Path("{dimension}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "The figure in its parts",
            content = @Content(schema = @Schema(implementation = FigureInParts.class)))
    @APIResponse(responseCode = "404", description = "There is no such indicator or dimension")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such line or second dimension, the day has not come, or the line is not counted over"
                            + " a quarter")
    public FigureInParts inParts(@BeanParam AskedParts of) {
        return FigureInParts.of(explorer.opened(question(of)));
    }

    /** The same as a list, a row for each part. */
    @GET
    @Path("{dimension}.csv")
    @Produces(TableFiles.CSV)
    public Response csv(@BeanParam AskedParts of) {
        var parts = explorer.exported(question(of), "csv");
        return files.csv(name(parts), ExplorerTables.list(parts), parts.coverage());
    }

    /** The same as a workbook. */
    @GET
    @Path("{dimension}.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsx(@BeanParam AskedParts of) {
        var parts = explorer.exported(question(of), "xlsx");
        return files.xlsx(
                name(parts),
                parts.title(),
                "%s, %s. %s".formatted(parts.line().key(), parts.period(), parts.judged()),
                ExplorerTables.MARKING,
                parts.asAt().day(),
                ExplorerTables.sheets(parts));
    }

    private Explorer.Question question(AskedParts of) {
        if (!explorer.isIndicator(of.ref())) {
            throw NoAnswer.notFound("There is no such indicator. GET /api/indicators names them all.");
        }
        if (!explorer.isDimension(of.dimension())) {
            throw NoAnswer.notFound(explorer.noDimension(of.dimension()));
        }
        return of.question(explorer.asking(of.asAt(), of.known()));
    }

    /** Of what is known to be there by now, so that nothing typed stands in a file's name. */
    private static String name(InParts parts) {
        return Stream.of(
                        parts.line().key(),
                        "by",
                        parts.by().key(),
                        parts.isCrossed() ? parts.and().key() : "",
                        parts.asAt().day().toString(),
                        parts.over() == null || Asking.key(parts.over()) == null ? "" : Asking.key(parts.over()))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
