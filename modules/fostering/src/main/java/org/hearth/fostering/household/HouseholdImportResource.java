package org.hearth.fostering.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hearth.fostering.files.CsvSheet;
import org.hearth.platform.api.RuleBroken;

/** Households and their approvals from a CSV. */
@Path("fostering/households/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdImportResource {

    @Inject
    HouseholdImport imports;

    /** What is sent: a CSV with reference, kind, approved_on, places, types, from_age and to_age, and what else is known. */
    @Schema(name = "SentHouseholds")
    public record Sent(@Schema(required = true, type = SchemaType.STRING, format = "binary") String file) {}

    /**
     * @param registered households that are new
     * @param changed    rows by which one that was there was approved again, or left
     * @param unchanged  rows that the register said already
     * @param unused     columns of which nothing was read
     * @param failedRows the failed rows as a CSV, with what to put right in its last columns; empty where none failed
     */
    @Schema(name = "HouseholdsTaken")
    public record Answer(
            int rows,
            int registered,
            int changed,
            int unchanged,
            List<String> unused,
            List<Failed> failed,
            String failedRows) {}

    /** @param column its name; empty for the row as a whole */
    @Schema(name = "FailedHousehold")
    public record Failed(int line, String column, String value, String message) {}

    /** Takes the part {@code file}: good rows go in, the others come back with line, column, value and what to do. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    public Answer load(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (var content = part.getContent()) {
                    return answer(imports.load(content.readNBytes(CsvSheet.LARGEST + 1)));
                }
            }
        }
        throw new RuleBroken("file", "The part \"file\" is missing. Send a CSV of households as that part.");
    }

    private static Answer answer(HouseholdImport.Outcome outcome) {
        return new Answer(
                outcome.rows(),
                outcome.registered(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.unused(),
                outcome.failed().stream()
                        .map(one -> new Failed(one.line(), one.column(), one.value(), one.message()))
                        .toList(),
                outcome.failed().isEmpty() ? "" : CsvSheet.csv(outcome.header(), outcome.failed()));
    }
}
