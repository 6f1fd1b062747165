package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** An episode as it is known, and its correction. */
@Path("children/{reference}/episodes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    @Inject
    Corrections corrections;

    /**
     * @param fields          only those that are wrong, by name ({@code startedOn}, {@code place} ...); {@code null} or
     *                        "" for blank
     * @param expectedVersion the version that was seen
     */
    public record Correction(Map<String, String> fields, String why, Long expectedVersion) {}

    /**
     * @param byPerson the fields that a person has stated
     * @param asks     after a correction, what the rules of the return ask of the child now, new ones first; else {@code null}
     */
    @JsonbNillable
    public record Answer(
            UUID id,
            String reference,
            long version,
            Instant recordedAt,
            String by,
            Map<String, String> fields,
            List<String> byPerson,
            List<Ask> asks) {

        static Answer of(String reference, Recorded recorded) {
            return of(reference, recorded, null);
        }

        static Answer of(String reference, Recorded recorded, List<Ask> asks) {
            var fields = new TreeMap<String, String>();
            for (EpisodeField field : EpisodeField.values()) {
                fields.put(field.key(), FieldText.of(recorded.episode(), field));
            }
            return new Answer(
                    recorded.episode().id(),
                    reference,
                    recorded.version(),
                    recorded.at(),
                    recorded.by(),
                    fields,
                    recorded.byPerson().stream().map(EpisodeField::key).sorted().toList(),
                    asks);
        }
    }

    /** The problem of a correction that came too late, with the record as it is now. */
    @JsonbNillable
    public record TooLate(String type, String title, int status, String detail, Answer now) {}

    @GET
    public Answer one(@PathParam("reference") String reference, @PathParam("id") String id) {
        ChildHistory child = child(reference);
        return Answer.of(child.reference(), episode(child, id));
    }

    /** 200 with the episode as it is now, 409 with it when someone else has changed it since, 422 for what cannot be. */
    @POST
    @Path("correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe
    public Response correct(@PathParam("reference") String reference, @PathParam("id") String id, Correction asked) {
        ChildHistory child = child(reference);
        Recorded seen = episode(child, id);
        if (asked == null || asked.fields() == null || asked.fields().isEmpty()) {
            throw new RuleBroken("fields", "No field is given. Name at least one that is wrong, with what is right.");
        }
        if (asked.expectedVersion() == null) {
            throw new RuleBroken(
                    "expectedVersion", "No version is given. Read the episode first and send the version it has.");
        }
        var fields = new EnumMap<EpisodeField, String>(EpisodeField.class);
        asked.fields()
                .forEach((name, text) -> fields.put(
                        EpisodeField.of(name)
                                .orElseThrow(() -> new RuleBroken(
                                        "fields",
                                        "There is no such field. The fields are %s."
                                                .formatted(Stream.of(EpisodeField.values())
                                                        .map(EpisodeField::key)
                                                        .collect(Collectors.joining(", "))))),
                        text));
        try {
            Recorded now = corrections.correct(seen.episode().id(), asked.expectedVersion(), fields, asked.why());
            List<Ask> asks = Ask.of(corrections.asks(child));
            return Response.ok(Answer.of(child.reference(), now, asks)).build();
        } catch (RecordChanged late) {
            return Response.status(Response.Status.CONFLICT)
                    .type("application/problem+json")
                    .entity(new TooLate(
                            "about:blank",
                            "The record has changed",
                            409,
                            late.getMessage(),
                            Answer.of(child.reference(), late.now())))
                    .build();
        }
    }

    private ChildHistory child(String reference) {
        return corrections
                .child(reference)
                .orElseThrow(() -> NoAnswer.notFound("There is no such child among those you may correct."));
    }

    private Recorded episode(ChildHistory child, String id) {
        try {
            return corrections
                    .episode(child, UUID.fromString(id))
                    .orElseThrow(() -> NoAnswer.notFound("There is no such episode of this child."));
        } catch (IllegalArgumentException notAnId) {
            throw NoAnswer.notFound("There is no such episode of this child.");
        }
    }
}
