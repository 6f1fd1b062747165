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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.Identifier;
import org.hearth.core.api.care.PersonField;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** Who a child is as it is known, and its correction. */
@Path("children/{reference}/details")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DetailsResource {

    @Inject
    Corrections corrections;

    /**
     * @param fields          only those that are wrong, by name ({@code born}, {@code sex} ...); {@code null} or "" for
     *                        blank
     * @param expectedVersion the version that was seen
     */
    public record DetailsCorrection(Map<String, String> fields, String why, Long expectedVersion) {}

    /** @param usedTo not counted; {@code null} while it is used */
    @JsonbNillable
    public record PupilNumber(String number, LocalDate usedFrom, LocalDate usedTo) {}

    /**
     * @param version    0 when nothing is known yet
     * @param recordedAt {@code null} likewise
     * @param byPerson   the fields that a person has stated
     * @param asks       after a correction, what the rules of the return ask of the child now, new ones first; else {@code null}
     */
    @JsonbNillable
    public record DetailsAnswer(
            String reference,
            long version,
            Instant recordedAt,
            String by,
            Map<String, String> fields,
            List<String> byPerson,
            List<PupilNumber> pupilNumbers,
            List<Ask> asks) {

        static DetailsAnswer of(String reference, Details.Known known, List<Identifier> numbers, List<Ask> asks) {
            var fields = new TreeMap<String, String>();
            for (PersonField field : PersonField.values()) {
                fields.put(field.key(), known.text(field));
            }
            return new DetailsAnswer(
                    reference,
                    known.version(),
                    known.at(),
                    known.by(),
                    fields,
                    known.byPerson().stream().map(PersonField::key).sorted().toList(),
                    numbers.stream()
                            .map(number -> new PupilNumber(number.number(), number.usedFrom(), number.usedTo()))
                            .toList(),
                    asks);
        }
    }

    /** The problem of a correction that came too late, with the details as they are now. */
    @JsonbNillable
    public record DetailsTooLate(String type, String title, int status, String detail, DetailsAnswer now) {}

    @GET
    public DetailsAnswer one(@PathParam("reference") String reference) {
        ChildHistory child = child(reference);
        return answer(child, corrections.details(child), null);
    }

    /** 200 with the details as they are now, 409 with them when someone else has changed them since, 422 for what cannot be. */
    @POST
    @Path("correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe
    public Response correct(@PathParam("reference") String reference, DetailsCorrection asked) {
        ChildHistory child = child(reference);
        if (asked == null || asked.fields() == null || asked.fields().isEmpty()) {
            throw new RuleBroken("fields", "No field is given. Name at least one that is wrong, with what is right.");
        }
        if (asked.expectedVersion() == null) {
            throw new RuleBroken(
                    "expectedVersion", "No version is given. Read the details first and send the version they have.");
        }
        var fields = new EnumMap<PersonField, String>(PersonField.class);
        asked.fields().forEach((name, text) -> fields.put(field(name), text));
        try {
            Details.Known now = corrections.correct(child, asked.expectedVersion(), fields, asked.why());
            return Response.ok(answer(child, now, Ask.of(corrections.asks(child))))
                    .build();
        } catch (DetailsChanged late) {
            return Response.status(Response.Status.CONFLICT)
                    .type("application/problem+json")
                    .entity(new DetailsTooLate(
                            "about:blank",
                            "The record has changed",
                            409,
                            late.getMessage(),
                            answer(child, late.now(), null)))
                    .build();
        }
    }

    private DetailsAnswer answer(ChildHistory child, Details.Known known, List<Ask> asks) {
        return DetailsAnswer.of(child.reference(), known, corrections.pupilNumbers(child), asks);
    }

    private static PersonField field(String name) {
        return PersonField.of(name)
                .orElseThrow(() -> new RuleBroken(
                        "fields",
                        "There is no such field. The fields are %s."
                                .formatted(Stream.of(PersonField.values())
                                        .map(PersonField::key)
                                        .collect(Collectors.joining(", ")))));
    }

    private ChildHistory child(String reference) {
        return corrections
                .child(reference)
                .orElseThrow(() -> NoAnswer.notFound("There is no such child among those you may correct."));
    }
}
