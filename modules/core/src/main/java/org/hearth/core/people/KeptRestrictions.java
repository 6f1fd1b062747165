package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.people.Restrictions;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A restriction concerns the present: it hides the record in every list, also in one as of an earlier day. Setting or
 * lifting one is counted on the head of what is known, so that books are read anew.
 */
@ApplicationScoped
class KeptRestrictions implements Restrictions {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private Jdbi jdbi;
    private Transactions transactions;
    private ReasonsGiven reasons;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;

    KeptRestrictions() {}

    @Inject
    KeptRestrictions(
            Jdbi jdbi,
            Transactions transactions,
            ReasonsGiven reasons,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.reasons = reasons;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public void restrict(UUID child, String why) {
        String given = checked(why);
        transactions.doInOne(() -> jdbi.useHandle(handle -> {
            if (turn(handle, child, 0, 1)) {
                handle.createUpdate(
                                """
                                insert into core.restriction (id, child, set_at, set_by, why)
                                values (:id, :child, :now, :by, :why)""")
                        .bind("id", UUID.randomUUID())
                        .bind("child", child)
                        .bind("now", clock.instant())
                        .bind("by", person.get().name())
                        .bind("why", given)
                        .execute();
                audit.record("child.restricted", mustExist(handle, child), Map.of());
            }
        }));
    }

    @Override
    public void lift(UUID child, String why) {
        String given = checked(why);
        transactions.doInOne(() -> jdbi.useHandle(handle -> {
            if (turn(handle, child, 1, 0)) {
                handle.createUpdate(
                                """
                                update core.restriction set lifted_at = :now, lifted_by = :by, lifted_why = :why
                                where child = :child and lifted_at is null""")
                        .bind("now", clock.instant())
                        .bind("by", person.get().name())
                        .bind("why", given)
                        .bind("child", child)
                        .execute();
                audit.record("child.restriction.lifted", mustExist(handle, child), Map.of());
            }
        }));
    }

    @Override
    public void open(UUID child, String reason) {
        String given = checked(reason);
        transactions.doInOne(() -> {
            String reference = jdbi.withHandle(handle -> mustExist(handle, child));
            reasons.give(person.get().name(), child, clock.instant(), given);
            audit.record("child.opened-with-reason", reference, Map.of());
        });
    }

    private static boolean turn(Handle handle, UUID child, int from, int to) {
        mustExist(handle, child);
        // counted first: it makes everyone who restricts, lifts or records wait for its turn
        handle.execute("update core.head set restrictions = restrictions + 1 where id = 1");
        return handle.createUpdate("update core.child set restricted = :to where id = :child and restricted = :from")
                        .bind("to", to)
                        .bind("from", from)
                        .bind("child", child)
                        .execute()
                == 1;
    }

    /** By which audit lines name the child. */
    private static String mustExist(Handle handle, UUID child) {
        return handle.createQuery(
                        """
                        select i.identifier from core.child c join core.child_identifier i on i.child = c.id
                        where c.id = :child and i.kind = 'council' and i.used_to is null""")
                .bind("child", child)
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("There is no such child. Open the child from the list again."));
    }

    private static String checked(String why) {
        String given = why == null ? "" : why.strip();
        if (given.isEmpty()) {
            throw new RuleBroken(
                    "reason",
                    "No reason is given. Enter what you need the record for, in at least %d letters."
                            .formatted(SHORTEST));
        }
        if (given.length() < SHORTEST) {
            throw new RuleBroken(
                    "reason",
                    "The reason is %d letters long. Enter at least %d: what you need the record for."
                            .formatted(given.length(), SHORTEST));
        }
        if (given.length() > LONGEST) {
            throw new RuleBroken(
                    "reason", "The reason is %d letters long. Enter at most %d.".formatted(given.length(), LONGEST));
        }
        return given;
    }
}
