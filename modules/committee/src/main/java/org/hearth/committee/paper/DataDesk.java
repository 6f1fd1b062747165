package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.datastatus.DataAccepted;
import org.hearth.committee.datastatus.DataBehind;
import org.hearth.core.api.pack.DataStatus;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;

/**
 * What stands against the data of a paper, when they were frozen and now, and that an analyst accepts it (committee-pack.md
 * section 12). Who may accept stands in the permission table.
 */
@ApplicationScoped
public class DataDesk {
    private static final int LONGEST_REASON = 2000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final DataChecks checks;

    /** For the container's proxy. */
    protected DataDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DataDesk(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Audit audit,
            CurrentPerson person,
            Clock clock,
            DataChecks checks) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.checks = checks;
    }

    /** As it stood when the paper's figures were frozen. */
    public DataBehind of(Paper paper) {
        return Standing.of(paper, table).data();
    }

    /** As it stands now, which a paper that is measured again would be made from. */
    public List<DataStatus.Status> now(Paper paper) {
        return checks.now(paper.asAt());
    }

    /**
     * Accepts the data with what was open against them. The same again changes nothing.
     *
     * @throws RuleBroken if the paper is published, nothing is to be accepted, it was accepted for another reason, or the
     *                    reason is missing, too long or names a child
     */
    public void accept(UUID id, String reason) {
        var paper = table.get(id);
        paper.mustBeDraft();
        String why = reason == null ? "" : Typed.clean(reason);
        if (why.isEmpty()) {
            throw new RuleBroken(
                    "reason", "Say why the figures can be used although this is open. It is kept with the paper.");
        }
        if (why.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "reason",
                    "This holds %d characters and may hold %d. Shorten it.".formatted(why.length(), LONGEST_REASON));
        }
        String said = writing.beside("reason", why);
        transactions.doInOne(() -> {
            table.takeTurn();
            var standing = Standing.of(table.get(id), table);
            standing.paper().mustBeDraft();
            var before = standing.data().accepted();
            if (before != null) {
                if (!before.reason().equals(said)) {
                    throw new RuleBroken("The data were accepted by %s already. Their reason stands."
                            .formatted(before.acceptedBy()));
                }
                return;
            }
            if (standing.data().toAccept().isEmpty()) {
                throw new RuleBroken("No error was open when the figures were frozen, so nothing is to be accepted.");
            }
            table.dataStatus()
                    .accept(new DataAccepted(
                            id, said, person.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.record("pack.data-accepted", id.toString(), Map.of("frozen", paper.frozenHash()));
        });
    }
}
