package org.hearth.core.places;

import java.util.Optional;
import org.hearth.core.api.places.Places;

/** The served names of councils, with no postcode directory loaded. */
public final class NamesOfCouncils {
    private NamesOfCouncils() {}

    public static Places of(String responsible) {
        return new DirectoryPlaces(() -> null, responsible, new Adjoining(Optional.empty()));
    }
}
