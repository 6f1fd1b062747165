package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hearth.fostering.revision.Revisions;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/** What is made known of a household, revision by revision. */
@ApplicationScoped
public class Recordings {
    private static final Revisions.Kept HOUSEHOLD = new Revisions.Kept("recording", "household", "this household");

    private final Revisions revisions;

    /** For the container's proxy. */
    protected Recordings() {
        this.revisions = null;
    }

    @Inject
    Recordings(Jdbi jdbi, Transactions transactions, Audit audit, CurrentPerson person, Clock clock) {
        this.revisions = new Revisions(jdbi, transactions, audit, person, clock, HOUSEHOLD);
    }

    /** The latest first. */
    public List<Recording> of(UUID household) {
        return revisions.of(household).stream()
                .map(one -> new Recording(
                        one.revision(), Deed.valueOf(one.what()), one.recordedAt(), one.recordedBy(), one.why()))
                .toList();
    }

    /** Of all households. */
    long count() {
        return revisions.count();
    }

    /** 0 where there is no such household. */
    int revision(UUID household) {
        return revisions.revision(household);
    }

    /** As {@link Revisions#record} does. */
    public void record(
            UUID household,
            String reference,
            int seen,
            Deed what,
            String why,
            Map<String, String> details,
            IntConsumer rows) {
        revisions.record(household, reference, seen, what, why, details, rows);
    }
}
