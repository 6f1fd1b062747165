package org.hearth.returns.rule;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;

/** Rules that look at a child's rows of two modules pair by pair, and flag both rows of a pair. */
final class Pairs {
    private Pairs() {}

    /** Whether two rows of a child are to be flagged. */
    @FunctionalInterface
    interface Fits<A, B> {
        boolean fit(A one, B other, Child child);
    }

    /** Flags both rows of every pair that fits. */
    static <A extends SentRow, B extends SentRow> Rule.Check both(
            Table<A> one, Table<B> other, BiPredicate<A, B> fits) {
        return both(one, other, (a, b, child) -> fits.test(a, b));
    }

    /** Flags both rows of every pair that fits beside the child they belong to. */
    static <A extends SentRow, B extends SentRow> Rule.Check both(Table<A> one, Table<B> other, Fits<A, B> fits) {
        return (child, in, flagged) -> {
            List<B> others = child.rows(other);
            if (!others.isEmpty()) {
                child.rows(one).forEach(row -> flag(row, others, child, fits, flagged));
            }
        };
    }

    /**
     * Flags one episode of the child and every row that fits beside it, if any does.
     *
     * @param which asked only of a child with such rows; may answer {@code null}
     */
    static <B extends SentRow> Rule.Check episodeAnd(
            Table<B> other, Function<Child, EpisodeRow> which, Fits<EpisodeRow, B> fits) {
        return (child, in, flagged) -> {
            List<B> others = child.rows(other);
            EpisodeRow episode = others.isEmpty() ? null : which.apply(child);
            if (episode != null) {
                flag(episode, others, child, fits, flagged);
            }
        };
    }

    private static <A extends SentRow, B extends SentRow> void flag(
            A row, List<B> others, Child child, Fits<A, B> fits, Rule.Flags flagged) {
        for (B each : others) {
            if (fits.fit(row, each, child)) {
                flagged.on(row);
                flagged.on(each);
            }
        }
    }
}
