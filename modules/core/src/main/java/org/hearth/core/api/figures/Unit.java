package org.hearth.core.api.figures;

/** What a figure counts, and to how many places it is printed. */
public enum Unit {
    CHILDREN("children", 0),
    EVENTS("events", 0),
    PLACEMENTS("placements", 0),
    HOUSEHOLDS("households", 0),
    PLACES("places", 0),
    PLACES_A_DAY("places on an average day", 1),
    PERCENT("%", 1),
    PERCENT_OF_POPULATION("%", 2),
    PER_10_000("per 10,000", 1),
    RATIO("ratio", 2),
    MILES("miles", 1),
    DAYS("days", 0),
    POINTS("points", 1);

    private final String sign;
    private final int places;

    Unit(String sign, int places) {
        this.sign = sign;
        this.places = places;
    }

    public String sign() {
        return sign;
    }

    /** {@code 18%}, {@code 31.4 miles}, {@code 121 days}; a number of children or a rate stands without a sign. */
    public String printed(String number) {
        if (this == MILES || this == DAYS || this == POINTS) {
            return number + " " + sign;
        }
        return sign.equals("%") ? number + sign : number;
    }

    /** Whether it is a number of somebody or something, one by one: whole, and to be added up. */
    public boolean isCount() {
        return switch (this) {
            case CHILDREN, EVENTS, PLACEMENTS, HOUSEHOLDS, PLACES -> true;
            case PLACES_A_DAY, PERCENT, PERCENT_OF_POPULATION, PER_10_000, RATIO, MILES, DAYS, POINTS -> false;
        };
    }

    /** Whether it counts what the council has and nobody's affairs: its homes, not the children in them. */
    public boolean isOfCapacity() {
        return this == HOUSEHOLDS || this == PLACES;
    }

    /** Decimal places, rounded half up (GEN-09, GEN-10). */
    public int places() {
        return places;
    }
}
