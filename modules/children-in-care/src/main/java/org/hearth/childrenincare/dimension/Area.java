package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Standing;

/** Inside or outside the council's area, by the postcode of the placement (OOC-01). */
final class Area extends InCare {

    @Override
    public String key() {
        return "side";
    }

    @Override
    public String name() {
        return "Area";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(Side.values()).map(Area::part).toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return part(
                standing.location() == null ? Side.UNKNOWN : standing.location().side());
    }

    private static Part part(Side side) {
        return new Part(side.key(), side.words());
    }
}
