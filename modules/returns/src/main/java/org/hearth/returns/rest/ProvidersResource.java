package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Current;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.providers.Remark;

/** The inspectorate's lists of providers: which edition is in use, and the next in its place. */
@Path("reference/providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {
    private static final int REMARKS_TOLD = 1000;

    @Inject
    Providers providers;

    @Inject
    CurrentPerson person;

    /** What is sent. */
    @Schema(name = "SentProviders")
    public record Sent(
            @Schema(required = true, description = "the lists that are published together, workbooks or CSV")
                    List<InputStream> files,
            @Schema(
                            examples = "2026-09-01",
                            description = "the first day for which they hold, if the publication says it")
                    String validFrom) {}

    @Schema(name = "ProviderFile")
    public record ListFile(String name, String hash, int rows) {}

    /** @param used whether the setting is in use all the same */
    @Schema(name = "ProviderRemark")
    public record Said(String file, String sheet, int line, boolean used, String reason) {
        static Said of(Remark remark) {
            return new Said(
                    remark.file(),
                    remark.sheet().isEmpty() ? null : remark.sheet(),
                    remark.line(),
                    remark.used(),
                    remark.reason());
        }
    }

    /**
     * An edition.
     *
     * @param rows             that are used
     * @param unknownPostcodes of these, whose postcode the directory of the day of loading did not hold; left out when none
     *                         was loaded
     * @param unusable         rows that are not used
     */
    @Schema(name = "ProviderEdition")
    public record Told(
            UUID edition,
            int number,
            List<ListFile> files,
            String hash,
            String validFrom,
            int rows,
            int closed,
            int withoutPlaceCodes,
            int withoutProviderCodes,
            Integer unknownPostcodes,
            int unusable,
            String loadedAt,
            String loadedBy) {
        static Told of(Edition edition) {
            return new Told(
                    edition.id(),
                    edition.number(),
                    edition.files().stream()
                            .map(file -> new ListFile(file.name(), file.hash(), file.settings()))
                            .toList(),
                    edition.hash(),
                    edition.validFrom() == null ? null : edition.validFrom().toString(),
                    edition.settings(),
                    edition.closed(),
                    edition.withoutPlaceCodes(),
                    edition.withoutProviderCodes(),
                    edition.unknownPostcodes(),
                    edition.unusable(),
                    edition.loadedAt().toString(),
                    edition.loadedBy());
        }
    }

    /**
     * @param inUse            left out when none was ever loaded
     * @param unknownPostcodes of the edition in use, by the postcode directory in use now; left out when there is none
     * @param remarks          what was said about rows, those that are not used first; the first thousand
     * @param remarksInAll     how many there are
     * @param former           newest first
     */
    @Schema(name = "ProviderLists")
    public record Lists(
            boolean loaded,
            Told inUse,
            Integer unknownPostcodes,
            List<Said> remarks,
            int remarksInAll,
            List<Told> former) {}

    /** Which edition is in use, and which were. */
    @GET
    public Lists lists() {
        Current current = providers.current().orElse(null);
        if (current == null) {
            return new Lists(false, null, null, List.of(), 0, List.of());
        }
        Edition inUse = current.edition();
        var remarks = providers.remarks(inUse.id(), REMARKS_TOLD);
        return new Lists(
                true,
                Told.of(inUse),
                current.unknownPostcodes(),
                remarks.items().stream().map(Said::of).toList(),
                remarks.total(),
                providers.editions().stream()
                        .filter(edition -> edition.number() < inUse.number())
                        .map(Told::of)
                        .toList());
    }

    /**
     * Puts the inspectorate's lists in use: the parts {@code files}, repeated, and {@code validFrom}. They take the place of
     * the edition before as a whole. 201 when they are in use; 200 when the same were already; 422 with what is wrong.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponse(
            responseCode = "201",
            description = "In use",
            content = @Content(schema = @Schema(implementation = Told.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same were in use already",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public Response load(List<EntityPart> parts, @Context UriInfo here) throws IOException {
        var files = new ArrayList<SentFile>();
        LocalDate validFrom = null;
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "files" -> files.add(SentPart.file(part));
                case "validFrom" -> validFrom = SentDay.of("validFrom", SentPart.text(part));
                default -> throw SentPart.unknown(part, "Send files, repeated, and if you like validFrom.");
            }
        }
        Providers.Loaded loaded = providers.load(files, validFrom, person.get().name());
        return (loaded.changed() ? Response.created(here.getAbsolutePath()) : Response.ok())
                .entity(Told.of(loaded.edition()))
                .build();
    }
}
