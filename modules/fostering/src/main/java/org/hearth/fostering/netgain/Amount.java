package org.hearth.fostering.netgain;

/**
 * A number of one unit. Households, places and children named are different units: each adds to its own kind only, and the
 * compiler refuses any other sum.
 */
public sealed interface Amount<A extends Amount<A>> permits HouseholdCount, PlaceCount, NamedCount {

    int number();

    /** Another number of the same unit. */
    A of(int number);

    /** {@code household} for 1, else {@code households}. */
    String unit();

    default A plus(A other) {
        return of(number() + other.number());
    }

    default A minus(A other) {
        return of(number() - other.number());
    }

    /** {@code 17 households}. */
    default String words() {
        return number() + " " + unit();
    }

    /** {@code +12 households}, {@code -1 household}, {@code 0 households}: never a number without its unit. */
    default String signed() {
        return (number() > 0 ? "+" : "") + words();
    }
}
