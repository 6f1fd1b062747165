package org.hearth.returns.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The right to import, for a minute at a time: one import at once over all nodes, without a database lock. Whoever stops
 * renewing it loses it; what it staged is then taken away by the next.
 */
final class Lease {
    private static final Duration TERM = Duration.ofSeconds(60);
    private static final Duration RENEW_AFTER = Duration.ofSeconds(10);
    private static final long ASK_AGAIN_MILLIS = 100;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private Instant renewed;

    Lease(Jdbi jdbi, Transactions transactions, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Thrown when another import has taken over because this one was silent for too long. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super(
                    "Another import took over, because this one had stopped answering. Nothing of it was used; send it again.");
        }
    }

    /** @return whether it was had within the time */
    boolean take(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!taken()) {
            if (System.nanoTime() >= until) {
                return false;
            }
            try {
                Thread.sleep(ASK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean taken() {
        Instant now = clock.instant();
        boolean taken = transactions.inNewAnew(() -> jdbi.withHandle(
                        handle -> handle.createUpdate("update returns.lease set holder = :me, held_until = :until"
                                        + " where id = 1 and (holder is null or holder = :me or held_until < :now)")
                                .bind("me", holder)
                                .bind("until", now.plus(TERM))
                                .bind("now", now)
                                .execute()))
                == 1;
        renewed = taken ? now : renewed;
        return taken;
    }

    /** To be called often while working; writes only now and then. @throws Lost if it is no longer ours */
    void keep() {
        if (clock.instant().isAfter(renewed.plus(RENEW_AFTER)) && !stillOurs()) {
            throw new Lost();
        }
    }

    private boolean stillOurs() {
        Instant now = clock.instant();
        boolean ours = transactions.inNewAnew(() -> jdbi.withHandle(handle -> renew(handle, now)));
        renewed = ours ? now : renewed;
        return ours;
    }

    /** In the caller's transaction: nobody else can take it before that ends. @throws Lost if it is no longer ours */
    void hold(Handle handle) {
        if (!renew(handle, clock.instant())) {
            throw new Lost();
        }
    }

    private boolean renew(Handle handle, Instant now) {
        return handle.createUpdate("update returns.lease set held_until = :until where id = 1 and holder = :me")
                        .bind("until", now.plus(TERM))
                        .bind("me", holder)
                        .execute()
                == 1;
    }

    void give() {
        transactions.doInNewAnew(() -> jdbi.useHandle(handle -> handle.createUpdate(
                        "update returns.lease set holder = null, held_until = null where id = 1 and holder = :me")
                .bind("me", holder)
                .execute()));
    }

    /** Whether anybody holds it now. */
    static boolean isHeld(Jdbi jdbi, Clock clock) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from returns.lease where id = 1 and holder is not null and held_until >= :now")
                        .bind("now", clock.instant())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
