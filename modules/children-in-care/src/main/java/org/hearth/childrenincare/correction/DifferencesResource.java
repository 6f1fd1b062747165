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
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.rest.NoAnswer;

/** Where a source says other than a person said, and the settling of it. */
@Path("differences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DifferencesResource {

    @Inject
    Corrections corrections;

    /**
     * @param id     of the question as it was asked; another one once anybody says something else
     * @param record the episode, or {@code null} where the field tells who the child is
     * @param field  {@code born}, {@code provider} ...; {@code record} when the source does not list the episode any more
     * @param theirs {@code null} for blank
     * @param where  the return, module and line
     */
    @JsonbNillable
    public record DifferenceAnswer(
            String id, String reference, UUID record, String field, String ours, String theirs, String where) {

        static DifferenceAnswer of(Corrections.Open open) {
            var asked = open.difference();
            return new DifferenceAnswer(
                    String.valueOf(asked.id()),
                    open.child().reference(),
                    asked.record().equals(asked.child()) ? null : asked.record(),
                    asked.field(),
                    asked.ours(),
                    asked.theirs(),
                    asked.where());
        }
    }

    /** @param answer {@code ours} keeps what a person said, {@code theirs} takes what the source says */
    public record Settlement(String answer, String why) {}

    /** Open ones, by the child's reference. */
    @GET
    public List<DifferenceAnswer> open() {
        return corrections.differences().stream().map(DifferenceAnswer::of).toList();
    }

    /** 204 when it is settled; 404 when no such question is open any more; 422 without an answer or a reason. */
    @POST
    @Path("{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RepeatSafe
    public Response settle(@PathParam("id") String id, Settlement asked) {
        Corrections.Open open = (id.matches("\\d{1,18}")
                        ? corrections.difference(Long.parseLong(id))
                        : java.util.Optional.<Corrections.Open>empty())
                .orElseThrow(() -> NoAnswer.notFound("No such question is open among the children you may correct."));
        String answer = asked == null ? null : asked.answer();
        if (!DifferencePage.OURS.equals(answer) && !DifferencePage.THEIRS.equals(answer)) {
            throw new RuleBroken("answer", "Whose word holds is not said. Send \"ours\" or \"theirs\".");
        }
        corrections.settle(open, DifferencePage.THEIRS.equals(answer), asked.why());
        return Response.noContent().build();
    }
}
