package org.hearth.fostering.netgain;

/** A number of approved places, also called beds: the most children that households may foster at one time. */
public record PlaceCount(int number) implements Amount<PlaceCount> {
    public static final PlaceCount NONE = new PlaceCount(0);

    @Override
    public PlaceCount of(int number) {
        return new PlaceCount(number);
    }

    @Override
    public String unit() {
        return Math.abs(number) == 1 ? "place" : "places";
    }
}
