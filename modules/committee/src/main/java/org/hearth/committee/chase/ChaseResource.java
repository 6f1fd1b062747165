package org.hearth.committee.chase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.paper.CommentaryView;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.rest.NoAnswer;

/** How far the words of a paper have come, section by section. */
@Path("packs/{id}/chase")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChaseResource {

    @Inject
    Papers papers;

    @Inject
    ChaseList chase;

    /**
     * @param owner   a post
     * @param person  the sign-in name of who writes; absent where none is known
     * @param due     a day; absent where bank holidays are not held that would tell
     * @param state   not-required, not-begun, begun, to-approve, done or late
     * @param missing what must be written and is not, and the approval that is waited for
     * @param approval how far that approval has come; absent where none is asked for
     */
    public record Line(
            String section,
            String title,
            String owner,
            String person,
            String due,
            String state,
            long written,
            int places,
            List<String> missing,
            String approval) {
        static Line of(ChaseList.Line line) {
            return new Line(
                    line.section(),
                    line.title(),
                    line.owner(),
                    line.who().isEmpty() ? null : line.who(),
                    line.due() == null ? null : line.due().toString(),
                    Asked.written(line.state()),
                    line.written(),
                    line.places(),
                    line.missing(),
                    line.approval().isEmpty() ? null : line.approval());
        }
    }

    /** In the order of the paper. */
    @GET
    public List<Line> all(@PathParam("id") String id) {
        return chase.of(asked(papers, id)).stream().map(Line::of).toList();
    }

    /** Not found also where the person may not read it. */
    static CommentaryView asked(Papers papers, String id) {
        return Asked.id(id)
                .flatMap(papers::find)
                .map(paper -> papers.commentary(paper, null))
                .orElseThrow(() -> NoAnswer.notFound("There is no such paper."));
    }
}
