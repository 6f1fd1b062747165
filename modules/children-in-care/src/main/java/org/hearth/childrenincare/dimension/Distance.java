package org.hearth.childrenincare.dimension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.care.Standing;

/**
 * By miles from home to placement, in a straight line and rounded to tenths (indicators.md 10.1). A distance on the edge of
 * two bands belongs to the nearer one, as 20.0 miles do in the national tables; the other edges are ours.
 */
final class Distance extends InCare {
    private static final int TENTHS = 10;
    private static final List<Integer> UP_TO = List.of(5, 10, 20, 50);
    private static final List<Part> BANDS = bands();

    @Override
    public String key() {
        return "distance";
    }

    @Override
    public String name() {
        return "Distance from home";
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(BANDS.stream(), Stream.of(Part.NOT_KNOWN)).toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        if (standing.location() == null || standing.location().tenths() == null) {
            return Part.NOT_KNOWN;
        }
        int tenths = standing.location().tenths();
        int band = 0;
        while (band < UP_TO.size() && tenths > UP_TO.get(band) * TENTHS) {
            band++;
        }
        return BANDS.get(band);
    }

    /** One for each upper edge, and what is beyond the last. */
    private static List<Part> bands() {
        var bands = new ArrayList<Part>();
        int last = 0;
        for (int miles : UP_TO) {
            bands.add(new Part(
                    "up-to-" + miles,
                    last == 0 ? "%d miles or less".formatted(miles) : "Over %d to %d miles".formatted(last, miles)));
            last = miles;
        }
        bands.add(new Part("over-" + last, "Over %d miles".formatted(last)));
        return List.copyOf(bands);
    }
}
