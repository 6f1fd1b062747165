package org.hearth.app.problems;

import jakarta.json.Json;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import org.hearth.app.Incidents;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.Unreadable;
import org.hearth.platform.api.db.Contention;
import org.hearth.platform.api.rest.NoAnswer;

/**
 * Turns whatever a resource throws into a problem: a broken rule is 422 with its words and field, a malformed request 400, what
 * somebody else changed meanwhile 409, and what the database ended for another's 503. What nobody foresaw is 500 and a number; its cause stands in the log alone.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final String NOT_FOUND = "Not found";
    private static final String NOT_YOURS = "You cannot see this";

    @Context
    UriInfo here;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Unreadable> unreadable = within(thrown, Unreadable.class);
        if (unreadable.isPresent()) {
            return Problem.of(400, "Not understood")
                    .detail(unreadable.get().getMessage())
                    .with("field", unreadable.get().field())
                    .answer();
        }
        Optional<ChangedMeanwhile> changed = within(thrown, ChangedMeanwhile.class);
        if (changed.isPresent()) {
            return Problem.of(409, "Changed meanwhile")
                    .detail(changed.get().getMessage())
                    .with("field", changed.get().field())
                    .answer();
        }
        Optional<RulesBroken> rules = within(thrown, RulesBroken.class);
        if (rules.isPresent()) {
            return several(rules.get());
        }
        Optional<RuleBroken> rule = within(thrown, RuleBroken.class);
        if (rule.isPresent()) {
            return Problem.of(422, "This breaks a rule")
                    .detail(rule.get().getMessage())
                    .with("field", rule.get().field())
                    .answer();
        }
        Optional<NoAnswer> none = within(thrown, NoAnswer.class);
        if (none.isPresent()) {
            int status = none.get().status();
            return Problem.of(status, status == 404 ? NOT_FOUND : NOT_YOURS)
                    .detail(none.get().getMessage())
                    .answer();
        }
        Optional<ConstraintViolationException> invalid = within(thrown, ConstraintViolationException.class);
        if (invalid.isPresent()) {
            return invalid(invalid.get());
        }
        if (within(thrown, OptimisticLockException.class).isPresent()) {
            return Problem.of(409, "Changed meanwhile")
                    .detail(
                            "Somebody else changed this while you worked on it. Read it again, then send your change once more.")
                    .answer();
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return refused(refused.getResponse());
        }
        if (within(thrown, jakarta.json.JsonException.class).isPresent()
                || within(thrown, jakarta.json.bind.JsonbException.class).isPresent()) {
            return Problem.of(400, "Not understood")
                    .detail(
                            "The body is not JSON of the form that /openapi describes. Check names, quotes and dates (2026-03-31).")
                    .answer();
        }
        if (isBrokenForm(thrown)) {
            return Problem.of(400, "Not understood")
                    .detail(
                            "The body is no whole multipart form: its boundary or a part cannot be found. Send it again; /openapi names the parts.")
                    .answer();
        }
        if (Contention.caused(thrown)) {
            return Response.fromResponse(Problem.of(503, "Others were faster")
                            .detail(
                                    "Others wrote the same at the same moment and went first. Nothing was saved by this step: send it again.")
                            .answer())
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        return Problem.of(500, "Something went wrong")
                .detail("Nothing was saved by this step. Tell your Hearth administrator the incident's number.")
                .with("incident", Incidents.log(thrown, here.getPath()))
                .answer();
    }

    /** What is thrown where a form's parts are looked for; what goes wrong in keeping them is thrown otherwise. */
    private boolean isBrokenForm(Throwable thrown) {
        Throwable cause = thrown instanceof ProcessingException ? thrown.getCause() : thrown;
        MediaType type = headers.getMediaType();
        return cause instanceof IOException && type != null && "multipart".equalsIgnoreCase(type.getType());
    }

    private static Response invalid(ConstraintViolationException invalid) {
        var errors = Json.createArrayBuilder();
        invalid.getConstraintViolations().forEach(each -> {
            String path = each.getPropertyPath().toString();
            errors.add(Json.createObjectBuilder()
                    .add("field", path.substring(path.lastIndexOf('.') + 1))
                    .add("message", each.getMessage()));
        });
        return Problem.of(400, "Not complete or not valid")
                .detail(
                        "Some of what was sent is missing or not valid; errors names each. Put it right and send it again.")
                .with("errors", errors.build())
                .answer();
    }

    private static Response several(RulesBroken rules) {
        var errors = Json.createArrayBuilder();
        rules.all().forEach(each -> {
            var error = Json.createObjectBuilder().add("message", each.getMessage());
            errors.add(each.field() == null ? error : error.add("field", each.field()));
        });
        return Problem.of(422, "This breaks a rule")
                .detail("Nothing was kept: %d things are wrong; errors names each. Put them right and send it again."
                        .formatted(rules.all().size()))
                .with("errors", errors.build())
                .answer();
    }

    private static Response refused(Response refused) {
        int status = refused.getStatus();
        var problem =
                switch (status) {
                    case 400 ->
                        Problem.of(400, "Not understood")
                                .detail("The request could not be read. /openapi describes what is expected here.");
                    case 403 -> Problem.of(403, NOT_YOURS).detail("You cannot see this.");
                    case 404 -> Problem.of(404, NOT_FOUND).detail("Nothing stands at this address.");
                    case 405 ->
                        Problem.of(405, "Not done here")
                                .detail("This cannot be done at this address. The header Allow says what can.");
                    case 406 ->
                        Problem.of(406, "Not in this form")
                                .detail("The answer does not come in the form that the header Accept asks for.");
                    case 415 ->
                        Problem.of(415, "Not in this form")
                                .detail(
                                        "The body's Content-Type is not taken here. /openapi says which: JSON, or multipart/form-data for files.");
                    default -> Problem.of(status, refused.getStatusInfo().getReasonPhrase());
                };
        Response answer = problem.answer();
        String allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    private static <T> Optional<T> within(Throwable thrown, Class<T> kind) {
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 10; each = each.getCause(), depth++) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }
}
