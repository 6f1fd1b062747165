package org.hearth.fostering.netgain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the constants of an enum stand in an address: {@code family-and-friends}. */
final class Keys {
    private Keys() {}

    static String of(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Stream.of(all).filter(one -> of(one).equals(key.strip())).findFirst();
    }

    static String all(Enum<?>[] values) {
        return Stream.of(values).map(Keys::of).collect(Collectors.joining(", "));
    }
}
