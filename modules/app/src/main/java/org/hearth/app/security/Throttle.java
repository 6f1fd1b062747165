package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Slows down guessing. Failed tries are counted for a name from an address, for a name from anywhere, and for an address;
 * after a few the next is refused for a growing time, up to a quarter of an hour. The count ends with a right password, or
 * after an hour without a failure. While refused, even the right password is not looked at.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration FORGET = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_OF_ONE_FROM_ONE = 5;
    /** Wide, so that a stranger cannot easily lock somebody out, nor one mistaken colleague a whole office. */
    private static final int FREE_OF_ONE = 20;

    private static final int FREE_FROM_ONE = 50;
    private static final int MOST_KEPT = 100_000;

    private final ConcurrentMap<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Tries(int failed, Instant last, Instant until) {}

    public Throttle() {
        this(Clock.systemUTC());
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name from this address has still to wait; zero when it may try. */
    public Duration delay(String name, String address) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (String key : keys(name, address)) {
            Tries had = tries.get(key);
            if (had != null && had.until().isAfter(now)) {
                Duration left = Duration.between(now, had.until());
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    void failed(String name, String address) {
        Instant now = clock.instant();
        if (tries.size() > MOST_KEPT) {
            tries.values()
                    .removeIf(had ->
                            had.last().plus(FORGET).isBefore(now) && had.until().isBefore(now));
        }
        String[] keys = keys(name, address);
        int[] free = {FREE_OF_ONE_FROM_ONE, FREE_OF_ONE, FREE_FROM_ONE};
        for (int i = 0; i < keys.length; i++) {
            int allowed = free[i];
            tries.compute(keys[i], (key, had) -> {
                int count = had == null || had.last().plus(FORGET).isBefore(now) ? 1 : had.failed() + 1;
                return new Tries(count, now, now.plus(growing(count - allowed)));
            });
        }
    }

    void succeeded(String name, String address) {
        tries.remove(keys(name, address)[0]);
    }

    /** Half a minute after the last free try, then twice as long each time. */
    private static Duration growing(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(30).multipliedBy(1L << Math.min(over, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String[] keys(String name, String address) {
        String who = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        who = who.length() > 100 ? who.substring(0, 100) : who;
        return new String[] {"both " + address + " " + who, "name " + who, "address " + address};
    }
}
