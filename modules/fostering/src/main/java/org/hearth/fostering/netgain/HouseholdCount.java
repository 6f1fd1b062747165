package org.hearth.fostering.netgain;

/** A number of households. */
public record HouseholdCount(int number) implements Amount<HouseholdCount> {
    public static final HouseholdCount NONE = new HouseholdCount(0);

    @Override
    public HouseholdCount of(int number) {
        return new HouseholdCount(number);
    }

    @Override
    public String unit() {
        return Math.abs(number) == 1 ? "household" : "households";
    }
}
