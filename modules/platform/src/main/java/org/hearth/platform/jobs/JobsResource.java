package org.hearth.platform.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.jobs.Jobs.Job;
import org.hearth.platform.api.rest.NoAnswer;

/** Jobs over the interface: how far each is, and a way to stop it. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    JobsSeen seen;

    /** {@code state} is WAITING, RUNNING, DONE, FAILED or CANCELLED; {@code total} is 0 until it is known. */
    public record Shown(
            UUID id, String kind, String subject, String by, String state, int done, int total, String message) {

        static Shown of(Job job) {
            return new Shown(
                    job.id(),
                    job.kind(),
                    job.subject(),
                    job.by(),
                    job.state().name(),
                    job.done(),
                    job.total(),
                    job.message());
        }
    }

    @GET
    public List<Shown> latest() {
        return seen.latest().stream().map(Shown::of).toList();
    }

    @GET
    @Path("{id}")
    public Shown job(@PathParam("id") String id) {
        return seen.find(id).map(Shown::of).orElseThrow(() -> NoAnswer.notFound("There is no such job."));
    }

    @POST
    @Path("{id}/cancel")
    public Shown cancel(@PathParam("id") String id) {
        if (!seen.cancel(id)) {
            throw NoAnswer.notFound("There is no such job, or it is not yours to cancel.");
        }
        return job(id);
    }
}
