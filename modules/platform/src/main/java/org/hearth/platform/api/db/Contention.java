package org.hearth.platform.api.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Two pieces of work that wait for one another's rows: the database ends one of them, whole, so that the other goes on. What
 * was ended did nothing, and can be begun anew.
 */
public final class Contention {
    /** Serialisation failure and deadlock, by the standard and in PostgreSQL; Derby's and PostgreSQL's wait that took too long. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

    private static final int TRIES = 4;
    private static final long SHORTEST_PAUSE = 50;

    private Contention() {}

    /** Whether somewhere beneath it the database ended the work for another's. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Begins it anew, a few times and after a moment, where the database ended it for another's.
     *
     * @param work in a transaction of its own, and such that it may be begun anew
     */
    static <T> T anew(Supplier<T> work) {
        for (int again = 1; ; again++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (again == TRIES || !caused(failed) || !paused(again)) {
                    throw failed;
                }
            }
        }
    }

    /** Longer each time, and not alike for the two. */
    private static boolean paused(int again) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, SHORTEST_PAUSE * 4 * again));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
