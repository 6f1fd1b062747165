package org.hearth.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.platform.api.jobs.Jobs;
import org.jdbi.v3.core.Jdbi;

/**
 * The server's jobs. This node looks for work every second and as soon as a transaction that submitted some has been
 * committed, does {@value #AT_ONCE} at a time, and renews the leases of those it is doing.
 */
@ApplicationScoped
class QueuedJobs implements Jobs {
    private static final Logger LOG = Logger.getLogger(QueuedJobs.class.getName());

    /** Jobs that one node does at the same time. */
    private static final int AT_ONCE = 2;

    /** A node that has not renewed a lease for so long is taken for gone. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @Inject
    private Instance<JobRunner> known;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    private final String node = UUID.randomUUID().toString();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<JobRun> running = ConcurrentHashMap.newKeySet();
    private final Map<String, JobRunner> runners = new HashMap<>();
    private JobTable table;
    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> beating;

    @Inject
    void keep() {
        table = new JobTable(jdbi, transactions, clock, LEASE);
    }

    /** @throws IllegalStateException if two runners answer to one kind */
    void begin(@Observes @Priority(5000) @Initialized(ApplicationScoped.class) Object started) {
        for (JobRunner runner : known) {
            if (runners.put(runner.kind(), runner) != null) {
                throw new IllegalStateException("Two job runners answer to \"" + runner.kind() + "\".");
            }
        }
        DatabaseKind kind = jdbi.withHandle(handle -> DatabaseKind.of(handle.getConnection()));
        if (kind == DatabaseKind.DERBY && table.releaseAll() > 0) {
            LOG.info("Jobs that the last stop cut short are begun again.");
        }
        looking = executor.scheduleWithFixedDelay(this::look, 1000, 1000, TimeUnit.MILLISECONDS);
        beating = executor.scheduleWithFixedDelay(
                () -> running.forEach(JobRun::heartbeat), 10_000, 10_000, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
            beating.cancel(false);
        }
        running.forEach(JobRun::serverStops);
    }

    @Override
    public UUID submit(String kind, String subject, String by, String key) {
        UUID id = table.submit(kind, subject, by, key);
        transactions.afterCommit(this::lookSoon);
        return id;
    }

    @Override
    public Optional<Job> find(UUID id) {
        return table.find(id);
    }

    @Override
    public void cancel(UUID id) {
        table.cancel(id);
    }

    private void lookSoon() {
        try {
            executor.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The server is stopping; the job waits for the next start.", e);
        }
    }

    private void look() {
        try {
            while (free.tryAcquire()) {
                Optional<JobTable.Claim> claim = Optional.empty();
                try {
                    claim = table.claim(node);
                    claim.ifPresent(this::start);
                } finally {
                    if (claim.isEmpty()) {
                        free.release();
                    }
                }
                if (claim.isEmpty()) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Looking for waiting jobs failed; it is tried again in a second.", e);
        }
    }

    private void start(JobTable.Claim claim) {
        JobRun run = new JobRun(table, claim, clock);
        running.add(run);
        executor.execute(() -> {
            try {
                run.run(runners);
            } finally {
                running.remove(run);
                free.release();
            }
            lookSoon();
        });
    }
}
