package org.hearth.fostering.household;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the constants of an enum stand in an address: {@code family-and-friends}. */
public final class Keys {
    private Keys() {}

    public static String of(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Stream.of(all)
                .filter(one -> of(one).equalsIgnoreCase(key.strip().replace('_', '-')))
                .findFirst();
    }

    public static String all(Enum<?>[] values) {
        return Stream.of(values).map(Keys::of).collect(Collectors.joining(", "));
    }
}
