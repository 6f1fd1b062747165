package org.hearth.platform.api.db;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Writes one lot on another thread while the caller prepares the next: an import so uses two cores. Lots are written one
 * at a time and in the order given; a caller that is ahead waits, so that no more than two lots are in memory. What the
 * writing of a lot throws is thrown to the caller at its next step, and no further lot is written. Used by one thread;
 * closing it waits for the lot that is being written, so that nothing is written after it is closed.
 */
public final class WriteBehind implements AutoCloseable {
    private final Executor executor;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** @param executor in the server one of its own, so that a lot may have a transaction */
    public WriteBehind(Executor executor) {
        this.executor = executor;
    }

    /** Begins to write the lot when the one before it has been written. */
    public void write(Runnable lot) {
        settle();
        last = CompletableFuture.runAsync(lot, executor);
    }

    /** Waits until all that was given has been written. */
    public void settle() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw e;
        }
    }

    /** Waits for the lot that is being written; that it failed was or will be told by the step it belongs to. */
    @Override
    public void close() {
        last.handle((written, broken) -> null).join();
    }
}
