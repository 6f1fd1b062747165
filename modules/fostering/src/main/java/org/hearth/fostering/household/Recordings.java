package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The order in which things are made known of a household: each has the next revision, and whoever writes says which one
 * they had read. Of two who write at once one succeeds and the other is told.
 */
@ApplicationScoped
class Recordings {
    static final int LONGEST_WHY = 1000;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    Recordings() {
        this(null, null, null, null, null);
    }

    @Inject
    Recordings(Jdbi jdbi, Transactions transactions, Audit audit, CurrentPerson person, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The latest first. */
    List<Recording> of(UUID household) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision, what, recorded_at, recorded_by, why from fostering.recording"
                                + " where household = :household order by revision desc")
                .bind("household", household)
                .map(ConstructorMapper.of(Recording.class))
                .list());
    }

    /** Of all households. */
    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from fostering.recording")
                .mapTo(Long.class)
                .one());
    }

    /** 0 where there is no such household. */
    int revision(UUID household) {
        return of(household).stream().findFirst().map(Recording::revision).orElse(0);
    }

    /**
     * Writes rows as the household's next revision, with its line in the audit, whole or not at all.
     *
     * @param seen    the revision that the person had read; 0 for a household that is new
     * @param why     empty for none, where it does not correct
     * @param details for the audit
     * @param rows    writes them, given the revision
     * @throws ChangedMeanwhile if somebody else recorded something after {@code seen}
     * @throws RuleBroken for {@code why} where a correction has no reason, or it is too long
     */
    void record(
            UUID household,
            String reference,
            int seen,
            Deed what,
            String why,
            Map<String, String> details,
            IntConsumer rows) {
        String reason = why(what, why);
        try {
            transactions.doInOne(() -> {
                var before = of(household).stream().findFirst();
                if (before.map(Recording::revision).orElse(0) != seen) {
                    throw overtaken();
                }
                Instant after = before.map(one -> one.recordedAt().plus(1, ChronoUnit.MICROS))
                        .orElse(Instant.MIN);
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                insert(household, seen + 1, what, now.isBefore(after) ? after : now, reason);
                rows.accept(seen + 1);
                audit.record(person.get().name(), what.audited(), reference, details);
            });
        } catch (RuntimeException e) {
            if (seen > 0 && Duplicates.caused(e)) {
                throw overtaken();
            }
            throw e;
        }
    }

    private void insert(UUID household, int revision, Deed what, Instant at, String why) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into fostering.recording (household, revision, verb, what, recorded_at, recorded_by, why)"
                                + " values (:household, :revision, :verb, :what, :at, :by, :why)")
                .bind("household", household)
                .bind("revision", revision)
                .bind("verb", what.verb())
                .bind("what", what.name())
                .bind("at", at)
                .bind("by", person.get().name())
                .bind("why", why.isEmpty() ? null : why)
                .execute());
    }

    private static String why(Deed what, String typed) {
        String why = Typing.words("why", typed, LONGEST_WHY);
        if (why.isEmpty() && what.isCorrection()) {
            throw new RuleBroken("why", "Enter why what was recorded is wrong, and how you know.");
        }
        return why;
    }

    private static ChangedMeanwhile overtaken() {
        return new ChangedMeanwhile(
                null,
                "Someone else changed what is recorded of this household while you were typing. Nothing of theirs is lost. Open it again, read what it says now, and then record yours.");
    }
}
