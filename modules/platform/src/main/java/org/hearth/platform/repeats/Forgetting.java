package org.hearth.platform.repeats;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets keys and tokens after seven days, by which time nobody sends the same thing again; and at the start over an
 * embedded database, which no other node can use, knows that what was being worked on is not any more.
 */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> hourly;

    void begin(@Observes @Priority(5000) @Initialized(ApplicationScoped.class) Object started) {
        DatabaseKind kind = jdbi.withHandle(handle -> DatabaseKind.of(handle.getConnection()));
        if (kind == DatabaseKind.DERBY) {
            new Answers(jdbi, transactions, clock).cutShort();
        }
        hourly = executor.scheduleWithFixedDelay(this::forget, 10, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (hourly != null) {
            hourly.cancel(false);
        }
    }

    private void forget() {
        try {
            Instant before = clock.instant().minus(KEPT);
            transactions.doInNew(() -> {
                new Answers(jdbi, transactions, clock).forgetBefore(before);
                new TokenTable(jdbi, transactions, clock).forgetBefore(before);
            });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old keys and tokens could not be forgotten; it is tried again in an hour.", e);
        }
    }
}
