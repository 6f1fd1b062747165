package org.hearth.fostering.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.pages.Typed;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The order in which things are made known of something: each has the next revision, and whoever writes says which one they
 * had read. Of two who write at once one succeeds and the other is told (ADR 41).
 */
public final class Revisions {
    private static final int LONGEST_WHY = 1000;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Kept kept;

    /**
     * @param table in the schema {@code fostering}, with columns revision, verb, what, recorded_at, recorded_by and why
     * @param of    its column that says of what
     * @param words what it is called to those who were overtaken: "this household"
     */
    public record Kept(String table, String of, String words) {}

    public Revisions(Jdbi jdbi, Transactions transactions, Audit audit, CurrentPerson person, Clock clock, Kept kept) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.kept = kept;
    }

    /** The latest first. */
    public List<Revision> of(UUID one) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision, what, recorded_at, recorded_by, why from fostering.%s where %s = :one order by revision desc"
                                .formatted(kept.table(), kept.of()))
                .bind("one", one)
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    /** How often something was recorded, of all together: another number, another register. */
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from fostering.%s".formatted(kept.table()))
                .mapTo(Long.class)
                .one());
    }

    /** When something was recorded for the first time, of all together. */
    public Optional<Instant> first() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select min(recorded_at) from fostering.%s".formatted(kept.table()))
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** 0 where there is none. */
    public int revision(UUID one) {
        return of(one).stream().findFirst().map(Revision::revision).orElse(0);
    }

    /**
     * Writes rows as the next revision, with its line in the audit, whole or not at all.
     *
     * @param reference what the audit calls it
     * @param seen      the revision that the person had read; 0 for one that is new
     * @param why       empty for none, where it does not correct
     * @param details   for the audit
     * @param rows      writes them, given the revision
     * @throws ChangedMeanwhile if somebody else recorded something after {@code seen}
     * @throws RuleBroken for {@code why} where a correction has no reason, or it is too long
     */
    public void record(
            UUID one, String reference, int seen, Act what, String why, Map<String, String> details, IntConsumer rows) {
        String reason = why(what, why);
        try {
            transactions.doInOne(() -> {
                var before = of(one).stream().findFirst();
                if (before.map(Revision::revision).orElse(0) != seen) {
                    throw overtaken();
                }
                Instant after = before.map(last -> last.recordedAt().plus(1, ChronoUnit.MICROS))
                        .orElse(Instant.MIN);
                Instant now = now();
                insert(List.of(one), seen + 1, what, now.isBefore(after) ? after : now, reason);
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

    /** The first revision of many at once, in the caller's transaction; the caller writes one line for all in the audit. */
    public void begin(Collection<UUID> many, Act what) {
        insert(many, 1, what, now(), "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(Collection<UUID> many, int revision, Act what, Instant at, String why) {
        if (many.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into fostering.%s (%s, revision, verb, what, recorded_at, recorded_by, why) values (:one, :revision, :verb, :what, :at, :by, :why)"
                            .formatted(kept.table(), kept.of()));
            many.forEach(one -> batch.bind("one", one)
                    .bind("revision", revision)
                    .bind("verb", what.verb())
                    .bind("what", what.name())
                    .bind("at", at)
                    .bind("by", person.get().name())
                    .bind("why", why.isEmpty() ? null : why)
                    .add());
            batch.execute();
        });
    }

    private static String why(Act what, String typed) {
        String why = Typed.words("why", typed, LONGEST_WHY);
        if (why.isEmpty() && what.isCorrection()) {
            throw new RuleBroken("why", "Enter why what was recorded is wrong, and how you know.");
        }
        return why;
    }

    private ChangedMeanwhile overtaken() {
        return new ChangedMeanwhile(
                null,
                "Someone else changed what is recorded of %s while you were typing. Nothing of theirs is lost. Open it again, read what it says now, and then record yours."
                        .formatted(kept.words()));
    }
}
