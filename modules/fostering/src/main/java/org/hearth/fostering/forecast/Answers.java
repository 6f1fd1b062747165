package org.hearth.fostering.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers that take long, the last of them kept. Each question is worked out once for all who ask it meanwhile, and whoever
 * asks another does not wait for it.
 */
final class Answers<Q> {
    private static final int KEPT = 60;

    private final Map<Q, CompletableFuture<Object>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, CompletableFuture<Object>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param work is done by the first who asks; where it fails, all who wait are told and the next tries again */
    Object of(Q question, Supplier<?> work) {
        var mine = new CompletableFuture<Object>();
        CompletableFuture<Object> first;
        synchronized (answers) {
            first = answers.putIfAbsent(question, mine);
        }
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(question, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }
}
