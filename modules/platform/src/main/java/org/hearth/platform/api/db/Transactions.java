package org.hearth.platform.api.db;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One piece of work that happens whole or not at all. A runtime exception leaving the work rolls it back. In the server
 * it is the JTA transaction (so {@code @Transactional} does as well); in tests {@code TestDatabase} gives one.
 */
public interface Transactions {

    /** Joins the caller's transaction, or begins one. */
    <T> T inOne(Supplier<T> work);

    /** Always begins its own and ends it before returning; the caller's waits meanwhile. */
    <T> T inNew(Supplier<T> work);

    /** Whether there is one that {@link #inOne} would join. */
    boolean isUnderWay();

    /**
     * As {@link #inOne}, for work that may be begun anew: it reads, or writes what it would write again. Where the database
     * ended it for another's that waited for it ({@link Contention}), it is, unless it joined the caller's transaction, of
     * which the caller has to know.
     */
    default <T> T inOneAnew(Supplier<T> work) {
        return isUnderWay() ? inOne(work) : Contention.anew(() -> inNew(work));
    }

    /** As {@link #inNew}, and begun anew as {@link #inOneAnew} is. */
    default <T> T inNewAnew(Supplier<T> work) {
        return Contention.anew(() -> inNew(work));
    }

    /** Runs when the present transaction has been committed, and never if it is not; at once when there is none. */
    void afterCommit(Runnable then);

    /**
     * Gathers items within the present transaction and hands them over together as the last thing before it is
     * committed; where there is none, the item at once in a transaction of its own.
     *
     * @param as   what they are gathered as; the same for all that belong together
     * @param last takes them in the order they came; what it throws rolls everything back
     */
    <T> void atTheEnd(Object as, T item, Consumer<List<T>> last);

    default void doInOneAnew(Runnable work) {
        inOneAnew(() -> {
            work.run();
            return null;
        });
    }

    default void doInNewAnew(Runnable work) {
        inNewAnew(() -> {
            work.run();
            return null;
        });
    }

    default void doInOne(Runnable work) {
        inOne(() -> {
            work.run();
            return null;
        });
    }

    default void doInNew(Runnable work) {
        inNew(() -> {
            work.run();
            return null;
        });
    }
}
