package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.LocationBand;
import org.hearth.core.api.care.Standing;

/** By the five national bands of area and distance (OOC-03). */
final class NationalBand extends InCare {

    @Override
    public String key() {
        return "band";
    }

    @Override
    public String name() {
        return "Area and distance";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(LocationBand.values()).map(NationalBand::part).toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return part(LocationBand.of(standing.location()));
    }

    private static Part part(LocationBand band) {
        return new Part(band.key(), band.words());
    }
}
