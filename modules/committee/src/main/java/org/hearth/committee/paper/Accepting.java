package org.hearth.committee.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Role;

/**
 * A second person accepts what a draft withholds from the public and what is exempt (committee-pack.md sections 11 and 12).
 * The analyst, who answers for the figures; the director, who reads both papers; or the monitoring officer, who answers for
 * what is lawful. Never the clerk, who publishes it, and nobody who wrote a part of the report.
 */
@ApplicationScoped
public class Accepting {
    private static final String WHO = "an analyst, the director or the monitoring officer";

    private final PaperTable table;
    private final Transactions transactions;
    private final Writing writing;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected Accepting() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Accepting(
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

    /** What is withheld now; of a published paper what it withheld when it was published. */
    public Disclosed of(Paper paper) {
        return Disclosed.of(paper, writing.write(Standing.of(paper, table)));
    }

    /** Why the present person does not accept it; empty where they may. */
    public Optional<String> whyNot(Paper paper) {
        var who = person.get();
        if (Stream.of(Role.ANALYST, Role.DIRECTOR, Role.MONITORING_OFFICER).noneMatch(who::is)) {
            return Optional.of("What is withheld is accepted by %s. Ask one of them.".formatted(WHO));
        }
        return table.authors(paper.series()).contains(who.name())
                ? Optional.of(
                        "You made this report or wrote part of it, and what is withheld is accepted by a second person. Ask another: %s."
                                .formatted(WHO))
                : Optional.empty();
    }

    /**
     * Accepts what is withheld and exempt. Where it is accepted already, as it stands, nothing changes.
     *
     * @param seen the hash of what the person read
     * @throws RuleBroken if the paper is published, the present person may not, or what they read is no longer what stands
     */
    public void accept(UUID id, String seen) {
        var paper = table.get(id);
        paper.mustBeDraft();
        whyNot(paper).ifPresent(why -> {
            throw new RuleBroken(why);
        });
        var standing = Standing.of(paper, table);
        var disclosed = Disclosed.of(paper, writing.write(standing));
        if (seen == null || seen.isBlank()) {
            throw new RuleBroken(
                    "hash",
                    "Send the hash of what you read, as {\"hash\":\"...\"}. It stands in the list of what is withheld.");
        }
        if (!disclosed.hash().equals(seen.strip())) {
            throw new RuleBroken(
                    "What is withheld or exempt changed since you read it. Read the list as it stands now, then accept it.");
        }
        if (disclosed.accepted() != null) {
            return;
        }
        var accepted = new Accepted(
                id,
                standing.accepted().size() + 1,
                disclosed.hash(),
                disclosed.cells().size(),
                person.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transactions.doInOne(() -> {
            standing.mustStillStand(table);
            table.accepted().add(accepted);
            audit.record(
                    "pack.withheld-accepted",
                    id.toString(),
                    Map.of("cells", String.valueOf(accepted.cells()), "hash", accepted.hash()));
        });
    }
}
