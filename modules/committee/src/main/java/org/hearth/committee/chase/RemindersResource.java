package org.hearth.committee.chase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.repeats.RepeatSafe;

/** Which reminders were sent to those who write a paper's words. */
@Path("packs/{id}/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemindersResource {

    @Inject
    Papers papers;

    @Inject
    Reminders reminders;

    /** @param person absent where only the post is known @param late whether the day was over by then */
    public record Line(String post, String person, boolean late, String by, String at) {}

    /** @param person as the chase list names them; absent where it names a post alone */
    public record Sent(String post, String person) {}

    /** The first first. */
    @GET
    public List<Line> all(@PathParam("id") String id) {
        return reminders.of(ChaseResource.asked(papers, id).paper().id()).stream()
                .map(one -> new Line(
                        one.post(),
                        one.who().isEmpty() ? null : one.who(),
                        one.late(),
                        one.sentBy(),
                        one.sentAt().toString()))
                .toList();
    }

    @POST
    @RepeatSafe
    @APIResponse(responseCode = "204", description = "Written down")
    public Response sent(@PathParam("id") String id, Sent asked) {
        var view = ChaseResource.asked(papers, id);
        if (asked == null) {
            throw new RuleBroken("Send who was reminded: {\"post\":\"Head of fostering\"}.");
        }
        reminders.sent(view, asked.post(), asked.person());
        return Response.noContent().build();
    }
}
