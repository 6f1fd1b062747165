package org.hearth.returns.mutation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many mutations, in two threads, each judged. The first that fails is made as small as it can be and
 * told with its seed: {@code hearth.mutation.seed} does that one alone.
 */
public final class Hunt {
    /** What one mutation may take of memory in all, most of it thrown away at once. */
    private static final long MOST_BYTES = 256L << 20;

    /** Nanoseconds of a processor that one mutation may take, on a machine that does other work too. */
    private static final long MOST_TIME = 10_000_000_000L;

    private static final com.sun.management.ThreadMXBean MEMORY =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Says what is wrong with what comes of a mutated return by an {@link AssertionError}. */
    public interface Judging {
        void judge(Mutated sent, long seed);
    }

    private final Sample sample;
    private final Judging judging;
    private int threads = 2;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    public Hunt(Sample sample, Judging judging) {
        this.sample = sample;
        this.judging = judging;
    }

    /** For what only one may do at a time. */
    public Hunt inOneThread() {
        threads = 1;
        return this;
    }

    /** How many of so many a long test tries: all, or one in how many {@code hearth.tests.one-in} says. */
    public static int many(int times) {
        return times / Integer.getInteger("hearth.tests.one-in", 1);
    }

    /** @return what failed, told so that it can be done again; at most three */
    public List<String> run(long firstSeed, int times) {
        Long only = Long.getLong("hearth.mutation.seed");
        if (only != null) {
            one(only);
            return failures;
        }
        var next = new AtomicLong(firstSeed);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < firstSeed + times && failures.size() < 3;
                            seed = next.getAndIncrement()) {
                        one(seed);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
        return failures;
    }

    private void one(long seed) {
        Mutation mutation = Mutation.of(seed, sample);
        Throwable wrong = wrong(mutation);
        if (wrong != null) {
            failures.add(told(smallest(mutation)));
        }
    }

    private Mutation smallest(Mutation failing) {
        return failing.smaller(sample).stream()
                .filter(smaller -> wrong(smaller) != null)
                .findFirst()
                .map(this::smallest)
                .orElse(failing);
    }

    /** @return {@code null} when nothing is */
    private Throwable wrong(Mutation mutation) {
        Mutated sent = mutation.of(sample);
        long before = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId());
        long began = MEMORY.getCurrentThreadCpuTime();
        try {
            judging.judge(sent, mutation.seed());
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return e;
        }
        long taken = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        long time = MEMORY.getCurrentThreadCpuTime() - began;
        return taken <= MOST_BYTES && time <= MOST_TIME
                ? null
                : new AssertionError(
                        "It took %d MB and %d ms for %d bytes".formatted(taken >> 20, time / 1_000_000, sent.size()));
    }

    private String told(Mutation smallest) {
        Throwable wrong = wrong(smallest);
        var trace = new StringBuilder();
        for (Throwable each = wrong; each != null; each = each.getCause()) {
            trace.append(each);
            for (int i = 0; i < Math.min(6, each.getStackTrace().length); i++) {
                trace.append("\n      at ").append(each.getStackTrace()[i]);
            }
            trace.append("\n    ");
        }
        return "seed %d of %s, %s, without %s:\n  %s\n    %s"
                .formatted(
                        smallest.seed(),
                        sample.name(),
                        smallest.xml() ? "XML" : "CSV",
                        smallest.without(),
                        String.join("\n  ", smallest.of(sample).told()),
                        trace);
    }
}
