package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.AgeBand;

/** By completed years, in the bands of the national tables (CIC-07). */
final class Age implements Dimension {

    @Override
    public String key() {
        return "age";
    }

    @Override
    public String name() {
        return "Age";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(AgeBand.values()).map(Age::part).toList();
    }

    @Override
    public Part of(Moment moment) {
        return part(AgeBand.of(moment.child(), moment.day()));
    }

    private static Part part(AgeBand band) {
        return new Part(band.key(), band.words());
    }
}
