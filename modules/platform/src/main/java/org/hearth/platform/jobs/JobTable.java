package org.hearth.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.Jobs.Job;
import org.hearth.platform.api.jobs.Jobs.State;
import org.hearth.platform.db.Mapping;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The jobs as they are kept. A job waits; a node claims it by a lease that it renews while it works; it ends done, failed
 * or cancelled. A lease that has run out belongs to a node that is gone: the job is claimed again, {@value #MOST} times
 * at most. Every step is one short statement that only takes effect on the row as it was seen, so that of two nodes one
 * wins and a node that lost its lease changes nothing.
 */
class JobTable {
    /** How often a job is begun before it is given up. */
    static final int MOST = 3;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration lease;

    JobTable(Jdbi jdbi, Transactions transactions, Clock clock, Duration lease) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * A job as begun by one node.
     *
     * @param attempt counts from 1; with the id it is the lease's name
     */
    public record Claim(UUID id, String kind, String subject, int attempt) {}

    /** A row that may be claimed. */
    public record Candidate(UUID id, String kind, String subject, String state, int attempts) {}

    UUID submit(String kind, String subject, String by, String key) {
        return transactions.inOne(() -> {
            Optional<UUID> asked = key == null ? Optional.empty() : keyed(kind, key);
            asked.ifPresent(this::reopen);
            return asked.or(() -> insert(kind, subject, by, key))
                    .orElseGet(() -> keyed(kind, key).orElseThrow());
        });
    }

    private Optional<UUID> keyed(String kind, String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from platform.job where kind = :kind and job_key = :key")
                        .bind("kind", kind)
                        .bind("key", key)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** One that failed or was cancelled and is asked for again begins anew; any other goes on as it is. */
    private void reopen(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update platform.job set state = 'WAITING', attempts = 0, done = 0, total = 0, cancel_asked = false,"
                                + " lease_until = null, started_at = null, ended_at = null, message = :message"
                                + " where id = :id and state in ('FAILED', 'CANCELLED')")
                .bind("message", "Waiting to start again.")
                .bind("id", id)
                .execute());
    }

    /** @return empty when the same was asked for at the same time, and now stands there */
    private Optional<UUID> insert(String kind, String subject, String by, String key) {
        UUID id = UUID.randomUUID();
        try {
            return jdbi.withHandle(handle -> handle.createUpdate(
                                            "insert into platform.job (id, kind, subject, by_whom, job_key, state, done, total, message,"
                                                    + " attempts, cancel_asked, created_at)"
                                                    + " values (:id, :kind, :subject, :by, :key, 'WAITING', 0, 0, :message, 0, false, :now)"
                                                    + unlessThere(handle))
                                    .bind("id", id)
                                    .bind("kind", kind)
                                    .bind("subject", subject)
                                    .bind("by", by)
                                    .bind("key", key)
                                    .bind("message", "Waiting to start.")
                                    .bind("now", now())
                                    .execute())
                            == 1
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** On PostgreSQL a refused row would end the caller's transaction; on Derby only its statement. */
    private static String unlessThere(Handle handle) {
        return DatabaseKind.of(handle.getConnection()) == DatabaseKind.POSTGRESQL ? " on conflict do nothing" : "";
    }

    Optional<Job> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, kind, subject, by_whom, state, done, total, message from platform.job where id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne());
    }

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                UUID.fromString(row.getString("id")),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("by_whom"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("message"));
    }

    /** A waiting job ends at once; a running one is asked to stop; one that has ended stays as it is. */
    void cancel(UUID id) {
        transactions.doInOne(() -> {
            int ended = update(
                    "update platform.job set state = 'CANCELLED', message = 'Cancelled before it began.', ended_at = :now"
                            + " where id = :id and state = 'WAITING'",
                    id);
            if (ended == 0) {
                update("update platform.job set cancel_asked = true where id = :id and state = 'RUNNING'", id);
            }
        });
    }

    private int update(String sql, UUID id) {
        return jdbi.withHandle(handle -> {
            var statement = handle.createUpdate(sql).bind("id", id);
            return (sql.contains(":now") ? statement.bind("now", now()) : statement).execute();
        });
    }

    /** The oldest job that waits or whose node is gone, now this node's; empty when there is none. */
    Optional<Claim> claim(String node) {
        return transactions.inNewAnew(() -> {
            List<Candidate> candidates = jdbi.withHandle(
                    handle -> handle.createQuery("select id, kind, subject, state, attempts from platform.job"
                                    + " where state = 'WAITING' or (state = 'RUNNING' and lease_until < :now)"
                                    + " order by created_at, id fetch first 10 rows only")
                            .bind("now", now())
                            .map(ConstructorMapper.of(Candidate.class))
                            .list());
            return candidates.stream()
                    .filter(candidate -> !givenUp(candidate))
                    .filter(candidate -> taken(candidate, node))
                    .findFirst()
                    .map(taken -> new Claim(taken.id(), taken.kind(), taken.subject(), taken.attempts() + 1));
        });
    }

    private boolean givenUp(Candidate job) {
        if (job.attempts() < MOST) {
            return false;
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update platform.job set state = 'FAILED', message = :why, ended_at = :now"
                                + " where id = :id and state = 'RUNNING' and attempts = :attempts and lease_until < :now")
                .bind(
                        "why",
                        "It was begun " + MOST
                                + " times, and each time the server stopped before it was finished. What it had not"
                                + " finished has not taken effect. Ask for it again; if it stops again, tell the administrator.")
                .bind("now", now())
                .bind("id", job.id())
                .bind("attempts", job.attempts())
                .execute());
        return true;
    }

    private boolean taken(Candidate job, String node) {
        return jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createUpdate(
                                "update platform.job set state = 'RUNNING', node = :node, lease_until = :until,"
                                        + " attempts = attempts + 1, message = :message,"
                                        + " started_at = coalesce(started_at, :now)"
                                        + " where id = :id and state = :state and attempts = :attempts"
                                        + " and (lease_until is null or lease_until < :now)")
                        .bind("node", node)
                        .bind("until", now().plus(lease))
                        .bind("now", now())
                        .bind("message", job.attempts() == 0 ? "Started." : "Started again after the server stopped.")
                        .bind("id", job.id())
                        .bind("state", job.state())
                        .bind("attempts", job.attempts())
                        .execute())
                == 1;
    }

    /**
     * Writes how far it is, in a transaction of its own, and renews the lease.
     *
     * @return whether the job is still this claim's
     */
    boolean progress(Claim claim, int done, int total, String message) {
        return ofClaim(
                claim,
                "done = :done, total = :total, message = :message, lease_until = :until",
                done,
                total,
                shortened(message));
    }

    /** Renews the lease. */
    boolean heartbeat(Claim claim) {
        return ofClaim(claim, "lease_until = :until", 0, 0, null);
    }

    boolean end(Claim claim, State state, String message) {
        return ofClaim(
                claim,
                "state = '" + state + "', ended_at = :now, lease_until = null, message = :message"
                        + (state == State.DONE ? ", done = total" : ""),
                0,
                0,
                shortened(message));
    }

    private boolean ofClaim(Claim claim, String changes, int done, int total, String message) {
        return transactions.inNewAnew(() ->
                jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createUpdate("update platform.job set "
                                        + changes + " where id = :id and state = 'RUNNING' and attempts = :attempt")
                                .configure(
                                        org.jdbi.v3.core.statement.SqlStatements.class,
                                        statements -> statements.setUnusedBindingAllowed(true))
                                .bind("done", done)
                                .bind("total", total)
                                .bind("message", message)
                                .bind("until", now().plus(lease))
                                .bind("now", now())
                                .bind("id", claim.id())
                                .bind("attempt", claim.attempt())
                                .execute())
                        == 1);
    }

    boolean cancelAsked(Claim claim) {
        return transactions.inNewAnew(() ->
                jdbi.withHandle(handle -> handle.createQuery("select cancel_asked from platform.job where id = :id")
                        .bind("id", claim.id())
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(true)));
    }

    /** Ends every lease at once. Only where no other node can be running: at the start over an embedded database. */
    int releaseAll() {
        return transactions.inNewAnew(() -> jdbi.withHandle(
                handle -> handle.createUpdate("update platform.job set lease_until = :past where state = 'RUNNING'")
                        .bind("past", now().minus(lease))
                        .execute()));
    }

    private Instant now() {
        return Mapping.stored(clock.instant());
    }

    private static String shortened(String message) {
        return message == null || message.length() <= 1000 ? message : message.substring(0, 999) + "\u2026";
    }
}
