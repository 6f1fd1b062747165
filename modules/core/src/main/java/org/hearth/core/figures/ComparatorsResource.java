package org.hearth.core.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.figures.Comparators.Comparator;
import org.hearth.core.api.figures.Comparators.Kind;
import org.hearth.core.figures.LoadedComparators.Loaded;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.SpreadsheetText;
import org.hearth.platform.api.people.CurrentPerson;

/** Published figures of other areas: those that are held, and more of them. */
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ComparatorsResource {
    private static final String CSV = "text/csv";

    @Inject
    PublishedComparators published;

    @Inject
    LoadedComparators loaded;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** @param day as 2025-03-31 */
    @Schema(name = "PublishedFigure")
    public record Told(
            String line,
            String area,
            String areaCode,
            String period,
            String day,
            BigDecimal value,
            String unit,
            String kind,
            String source) {
        static Told of(Comparator one) {
            return new Told(
                    one.line(),
                    one.area(),
                    one.areaCode(),
                    one.period(),
                    one.day().toString(),
                    one.value(),
                    one.unit().sign(),
                    one.kind().name().toLowerCase(Locale.ROOT),
                    one.source());
        }
    }

    /** What is sent: a CSV with the columns line, area, area_code, period, day, value, kind and source. */
    @Schema(name = "SentFigures")
    public record Sent(@Schema(required = true, type = SchemaType.STRING, format = "binary") String file) {}

    /** @param changed false when the same file was the last that was loaded already */
    @Schema(name = "LoadedFigures")
    public record Answer(int number, String fileName, int figures, String loadedAt, String loadedBy, boolean changed) {}

    /** Every one that is in use, targets left out; with {@code line}, of that line. */
    @GET
    @Path("comparators")
    public List<Told> all(@QueryParam("line") String line) {
        return inUse().stream()
                .filter(one -> line == null || line.isBlank() || one.line().equals(line.strip()))
                .map(Told::of)
                .toList();
    }

    private List<Comparator> inUse() {
        return published.all().stream().filter(one -> one.kind() != Kind.TARGET).toList();
    }

    /** The same as CSV, in the columns in which figures are loaded. */
    @GET
    @Path("comparators.csv")
    @Produces(CSV)
    public Response csv() {
        List<Comparator> all = inUse();
        audit.record("comparators.exported", null, Map.of("rows", String.valueOf(all.size()), "format", "csv"));
        StreamingOutput body = to -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                csv.writeRecord(ComparatorFile.COLUMNS);
                for (Comparator one : all) {
                    csv.writeRecord(
                            one.line(),
                            SpreadsheetText.of(one.area()),
                            one.areaCode() == null ? "" : one.areaCode(),
                            SpreadsheetText.of(one.period()),
                            one.day().toString(),
                            one.value().toPlainString(),
                            one.kind().name().toLowerCase(Locale.ROOT),
                            SpreadsheetText.of(one.source()));
                }
            }
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"comparators.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * Loads published figures: the part {@code file}, a CSV. 201 when they are in use; 422 with line, column and what to do
     * when a cell cannot be used, and then nothing is.
     */
    @POST
    @Path("comparators")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponse(
            responseCode = "201",
            description = "In use",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Response load(List<EntityPart> parts, @Context UriInfo here) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (var content = part.getContent()) {
                    Loaded done = loaded.load(
                            part.getFileName().orElse("comparators.csv"),
                            content,
                            person.get().name());
                    var file = done.file();
                    return Response.created(here.getAbsolutePath())
                            .entity(new Answer(
                                    file.number(),
                                    file.fileName(),
                                    file.figures(),
                                    file.loadedAt().toString(),
                                    file.loadedBy(),
                                    done.changed()))
                            .build();
                }
            }
        }
        throw new RuleBroken("file", "The part \"file\" is missing. Send a CSV of published figures as that part.");
    }
}
