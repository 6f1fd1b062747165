package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hearth.committee.proof.Overridden;
import org.hearth.committee.proof.Proof;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;

/** Lets a block pass: the monitoring officer alone, with a reason; what could tell of a child nobody. */
@ApplicationScoped
public class Overriding {
    private static final int LONGEST_REASON = 2000;

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Overriding() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Overriding(
            PaperTable table,
            Transactions transactions,
            Writing writing,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.writing = writing;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    public boolean mayOverride() {
        return person.get().is(Role.MONITORING_OFFICER);
    }

    /**
     * @param mark of the line as it was read; where the check says something else by now there is no such line
     * @throws RuleBroken if the person is not the monitoring officer, there is no such block, it is one of disclosure, or
     *                    no reason is given
     */
    public void override(UUID id, String check, String mark, String reason) {
        if (!mayOverride()) {
            throw new RuleBroken("Only the monitoring officer lets a block pass.");
        }
        String why = reason == null ? "" : Typed.clean(reason);
        if (why.length() < Wording.LEAST_REASON || why.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "reason",
                    "Say why in %d to %,d characters; you typed %,d. It is kept with the paper."
                            .formatted(Wording.LEAST_REASON, LONGEST_REASON, why.length()));
        }
        writing.beside("reason", why);
        var paper = table.get(id);
        paper.mustBeDraft();
        var standing = Standing.of(paper, table);
        var line = writing.proof(standing, writing.write(standing))
                .line(check == null ? "" : check, mark == null ? "" : mark)
                .filter(one -> one.state() == Proof.State.BLOCK)
                .orElseThrow(
                        () -> new RuleBroken(
                                "This no longer blocks publication, or says something else by now. Read the list of checks again."));
        if (!line.canBeOverridden()) {
            throw new RuleBroken(
                    "What could tell of a child is not let pass by anybody. Change the words or the figures.");
        }
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            table.overridden()
                    .add(new Overridden(
                            id,
                            line.check(),
                            line.mark(),
                            why,
                            person.get().name(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.record("pack.overridden", id.toString(), Map.of("check", line.check()));
        });
    }
}
