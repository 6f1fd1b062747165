package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.PageRun;
import org.hearth.committee.proof.PaperCheck;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** The item that the front sheet gives is one of its meeting's agenda, is for a report, and has a first page. */
@ApplicationScoped
class OnTheAgenda implements PaperCheck {
    private static final Place NUMBER = new Place("front-sheet", FrontSheetTemplate.AGENDA_ITEM);

    private final PageRun run;

    /** For the container's proxy. */
    protected OnTheAgenda() {
        this(null);
    }

    @Inject
    OnTheAgenda(PageRun run) {
        this.run = run;
    }

    @Override
    public String key() {
        return "consistency.agenda";
    }

    @Override
    public Kind kind() {
        return Kind.CONSISTENCY;
    }

    @Override
    public String passes() {
        return "The report's item and pages are those of the agenda.";
    }

    @Override
    public List<Problem> look(Written written) {
        String number = written.front().value(FrontSheetTemplate.AGENDA_ITEM).strip();
        if (number.isEmpty()) {
            return List.of(
                    Problem.warn(
                            NUMBER,
                            "The front sheet gives no agenda item, so the report's pages are numbered from 1. Choose the item that it is."));
        }
        return run.item(Committees.CORPORATE_PARENTING, written.meeting(), number)
                .map(item -> odd(number, item, written))
                .orElseGet(() -> List.of(Problem.warn(
                        NUMBER,
                        "The front sheet gives agenda item \"%s\", and the agenda of %s has no item of that number. Choose the item that the report is."
                                .formatted(number, Dates.inFull(written.meeting())))));
    }

    private static List<Problem> odd(String number, AgendaItem item, Written written) {
        if (!item.kind().isReport()) {
            return List.of(Problem.warn(
                    NUMBER,
                    "Item %s of the agenda is \"%s\", which is no report. Choose the item that this report is."
                            .formatted(number, item.title())));
        }
        if (written.front().status().isExempt() == item.openness().isPublic()) {
            return List.of(Problem.warn(
                    NUMBER,
                    "Item %s stands on the agenda as \"%s\", and the front sheet's status is \"%s\". Say the same in both, so that the committee resolves what it must."
                            .formatted(
                                    number,
                                    item.status(),
                                    written.front().status().printed())));
        }
        return item.toFollow() || item.firstPage() != null
                ? List.of()
                : List.of(Problem.warn(
                        NUMBER,
                        "Item %s of the agenda has no pages yet, so the report's are numbered from 1. Enter its first page on the agenda; its last is entered when the report is published."
                                .formatted(number)));
    }
}
