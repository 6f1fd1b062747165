package org.hearth.fostering.netgain;

/**
 * A number of children whom family and friends are approved for by name. They are no places: a household that may foster one child
 * and no other adds nothing to what the service can offer.
 */
public record NamedCount(int number) implements Amount<NamedCount> {
    public static final NamedCount NONE = new NamedCount(0);

    @Override
    public NamedCount of(int number) {
        return new NamedCount(number);
    }

    @Override
    public String unit() {
        return Math.abs(number) == 1 ? "child named" : "children named";
    }
}
