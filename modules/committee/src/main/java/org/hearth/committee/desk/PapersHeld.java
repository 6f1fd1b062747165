package org.hearth.committee.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.committee.meeting.PaperState;
import org.hearth.committee.meeting.PapersOfMeetings;
import org.hearth.committee.meeting.Stage;
import org.hearth.committee.paper.Check;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;

/** Tells of the papers that Hearth makes, by the day of the meeting they are for. */
@ApplicationScoped
class PapersHeld implements PapersOfMeetings {

    @Inject
    Papers papers;

    @Override
    public List<PaperState> of(Collection<LocalDate> days) {
        var asked = Set.copyOf(days);
        Map<UUID, Paper> latest = new HashMap<>();
        var stages = papers.stages();
        for (Paper paper : papers.all()) {
            if (asked.contains(paper.meeting())) {
                latest.merge(paper.series(), paper, (one, other) -> one.versionNo() > other.versionNo() ? one : other);
            }
        }
        return latest.values().stream()
                .sorted(java.util.Comparator.comparing(Paper::meeting).thenComparing(Paper::knownAt))
                .map(paper -> state(paper, stages.get(paper.id())))
                .toList();
    }

    private PaperState state(Paper paper, org.hearth.committee.stage.Stage at) {
        boolean withdrawn = at == org.hearth.committee.stage.Stage.WITHDRAWN;
        return new PaperState(
                paper.id(),
                paper.meeting(),
                paper.versionNo(),
                paper.isPublished(),
                withdrawn,
                paper.isPublished() || withdrawn
                        ? List.of()
                        : papers.view(paper).checks().stream()
                                .map(PapersHeld::lack)
                                .toList());
    }

    /** Where it belongs tells who can put it right; what is not known here is the clerk's to bring about. */
    static PaperState.Lack lack(Check check) {
        return switch (check.where()) {
            case "figures", "sections" -> new PaperState.Lack(Stage.DRAFTING, Stage.FREEZE.holder(), check.words());
            case "commentary" -> new PaperState.Lack(Stage.DRAFTING, Stage.DRAFTING.holder(), check.words());
            case "front-sheet" -> new PaperState.Lack(Stage.DRAFTING, Stage.PUBLICATION.holder(), check.words());
            case "clearance" -> new PaperState.Lack(Stage.CLEARANCE, Stage.CLEARANCE.holder(), check.words());
            default -> new PaperState.Lack(Stage.PUBLICATION, Stage.PUBLICATION.holder(), check.words());
        };
    }
}
