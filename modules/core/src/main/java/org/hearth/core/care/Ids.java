package org.hearth.core.care;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** New ids in the order of time (RFC 9562, version 7), so that rows made together stand together in an index. */
final class Ids {
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long value = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long most = (value >>> 12) << 16 | 0x7000L | value & 0xFFFL;
        long least = 1L << 63 | ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(most, least);
    }
}
