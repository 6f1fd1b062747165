package org.hearth.committee.chase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;

/** The sections of the committee's papers, and who writes each. */
@Path("pack-sections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PackSectionsResource {

    @Inject
    Papers papers;

    @Inject
    SectionOwners owners;

    /** @param post absent where nobody is named, as {@code person} */
    public record Line(String section, String title, String post, String person, int revision) {}

    /** @param post empty to name nobody @param revision as read */
    public record Owner(String post, String person, Integer revision) {}

    /** In the order of a paper that is made now. */
    @GET
    public List<Line> all() {
        var last = owners.said();
        return papers.sections().entrySet().stream()
                .map(section -> {
                    var owner = last.get(section.getKey());
                    return new Line(
                            section.getKey(),
                            section.getValue(),
                            owner == null || owner.post().isEmpty() ? null : owner.post(),
                            owner == null || owner.who().isEmpty() ? null : owner.who(),
                            owner == null ? 0 : owner.seq());
                })
                .toList();
    }

    /** Names who writes a section, of the papers that are being written and of all later ones. */
    @PUT
    @Path("{section}/owner")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response set(@PathParam("section") String section, Owner asked) {
        if (asked == null) {
            throw new RuleBroken("Send who writes it: {\"post\":\"Head of fostering\",\"revision\":0}.");
        }
        owners.set(section, asked.post(), asked.person(), Asked.revision(asked.revision()));
        return Response.noContent().build();
    }
}
