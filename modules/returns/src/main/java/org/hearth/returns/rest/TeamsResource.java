package org.hearth.returns.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.core.api.people.Teams;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.repeats.RepeatSafe;
import org.hearth.platform.api.time.UkTime;

/** Who works in which team, so that what is to be mended can be told apart by team. */
@Path("teams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamsResource {
    @Inject
    Teams teams;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param team blank where the worker is to be in none */
    @Schema(name = "TeamOfWorker")
    public record Member(String worker, String team) {}

    /** As it is today, team by team. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public List<Member> list() {
        audit.record("teams.listed", null, Map.of());
        return teams.on(today()).entrySet().stream()
                .map(one -> new Member(one.getKey(), one.getValue()))
                .toList();
    }

    /** From today on the worker is in the team, and in no other. */
    @POST
    @RepeatSafe
    public List<Member> put(Member asked) {
        if (asked == null) {
            throw new RuleBroken("worker", "No worker is named. Send worker and team.");
        }
        if (asked.team() == null || asked.team().isBlank()) {
            teams.leave(asked.worker(), today());
        } else {
            teams.put(asked.worker(), asked.team(), today());
        }
        return list();
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }
}
