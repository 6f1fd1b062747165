package org.hearth.core.places;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.platform.api.RuleBroken;

/** Reference data: which postcode directory is loaded, and another in its place. */
@Path("reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {
    @Inject
    PostcodeDirectory directory;

    @Inject
    Uploads uploads;

    /** As {@code Edition}, with the instant as text; {@code loaded} false and nothing else when there is none. */
    public record Postcodes(
            boolean loaded,
            String edition,
            String hash,
            Integer postcodes,
            Integer withoutGrid,
            Integer terminated,
            Integer repeated,
            Integer unusable,
            String loadedAt,
            String loadedBy) {

        private static final Postcodes NONE =
                new Postcodes(false, null, null, null, null, null, null, null, null, null);

        static Postcodes of(Edition edition) {
            return new Postcodes(
                    true,
                    edition.name(),
                    edition.hash(),
                    edition.postcodes(),
                    edition.withoutGrid(),
                    edition.terminated(),
                    edition.repeated(),
                    edition.unusable(),
                    edition.loadedAt().toString(),
                    edition.loadedBy());
        }
    }

    /** What is sent: a postcode directory as CSV, or one packed with gzip or zip. */
    @Schema(name = "SentPostcodes")
    public record Sent(@Schema(required = true, type = SchemaType.STRING, format = "binary") String file) {}

    @GET
    @Path("postcodes")
    public Postcodes postcodes() {
        return directory.current().map(Postcodes::of).orElse(Postcodes.NONE);
    }

    /**
     * Loads a postcode directory: the part {@code file}, a CSV or one packed with gzip or zip. 201 when it is in use; 422
     * with what was looked for when it is none.
     */
    @POST
    @Path("postcodes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponse(
            responseCode = "201",
            description = "In use",
            content = @Content(schema = @Schema(implementation = Postcodes.class)))
    public Response load(List<EntityPart> parts, @Context UriInfo here) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (var content = part.getContent()) {
                    Edition edition = uploads.take(part.getFileName().orElse(""), content);
                    return Response.created(here.getAbsolutePath())
                            .entity(Postcodes.of(edition))
                            .build();
                }
            }
        }
        throw new RuleBroken("file", "The part \"file\" is missing. Send the postcode directory as that part.");
    }
}
