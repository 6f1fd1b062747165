package org.hearth.app.testing;

import java.util.function.Supplier;

/** A server of the whole run, started by the first who asks; whoever asks meanwhile waits. */
public final class Common {
    /** Taken, in a {@code @ResourceLock}, by every class that uses {@link LiveServer#withCounty}. */
    public static final String COUNTY = "the demo county";

    /** Taken, in a {@code @ResourceLock}, by every class that uses {@link LiveServer#desk}. */
    public static final String DESK = "the desk";

    private final Supplier<LiveServer> start;
    private LiveServer server;
    private RuntimeException failed;

    public Common(Supplier<LiveServer> start) {
        this.start = start;
    }

    /** @throws IllegalStateException if it did not start for the first who asked: one reason is enough */
    public synchronized LiveServer get() {
        if (failed != null) {
            throw new IllegalStateException(
                    "A server for many tests did not start; the first test that asked for it says why.", failed);
        }
        if (server == null) {
            try {
                server = start.get();
            } catch (RuntimeException notStarted) {
                failed = notStarted;
                throw notStarted;
            }
        }
        return server;
    }
}
