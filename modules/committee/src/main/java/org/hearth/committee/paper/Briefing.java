package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.stage.Stage;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * The lead member's and the chair's briefing before publication (committee-pack.md section 12): what they say is written down
 * and changes no word by itself. Who changes the paper for it sends it back to drafting, with the reason.
 */
@ApplicationScoped
public class Briefing {
    private final PaperTable papers;
    private final BriefingTable table;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Briefing() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Briefing(
            PaperTable papers,
            BriefingTable table,
            Wording wording,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.papers = papers;
        this.table = table;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The first first; also once the briefing is over. */
    public List<BriefingComment> of(Paper paper) {
        return table.of(paper.id());
    }

    public static boolean isOpen(Stage stage) {
        return stage == Stage.MEMBER_BRIEFING;
    }

    /**
     * @param saidBy name and office of the member
     * @throws RuleBroken unless the paper stands at the member briefing, or where a field is empty, too long or names a child
     */
    public void comment(UUID id, String saidBy, String words) {
        String member = wording.needed(
                "saidBy", saidBy, Wording.LINE, "Enter who said it, such as Councillor Jo Day, lead member.");
        String said = wording.needed("comment", words, Wording.LONG, "Enter what was said.");
        transactions.doInOne(() -> {
            papers.takeTurn();
            var stage = Standing.of(papers.get(id), papers).stage();
            if (!isOpen(stage)) {
                throw new RuleBroken(
                        "The paper stands at \"%s\", and comments are written down while it stands at \"%s\"."
                                .formatted(stage.words(), Stage.MEMBER_BRIEFING.words()));
            }
            table.add(new BriefingComment(
                    id,
                    table.of(id).size() + 1,
                    member.replace('\n', ' '),
                    said,
                    person.get().name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.record("pack.briefing-comment", id.toString(), Map.of());
        });
    }
}
