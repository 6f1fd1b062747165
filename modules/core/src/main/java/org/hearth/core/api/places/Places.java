package org.hearth.core.api.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.care.Location;

/** Where things are: postcodes, councils, and what follows from them (indicators.md 10.1). */
public interface Places {

    /** What can be said of a placement from its two postcodes, on the day it started. */
    Location locate(String homePostcode, String placementPostcode, LocalDate on);

    /**
     * What can be said of a placement of which only the area is known: all that {@link #locate} says there but the distance.
     *
     * @param areaAuthority as in {@link Location}; {@code null} when not known
     */
    Location locateArea(String areaAuthority, LocalDate on);

    /** A postcode the loaded directory knows; compared without spaces and case. */
    Optional<Spot> find(String postcode);

    /** The council's name as it stood on the day; the code itself when it is not known. */
    String councilName(String code, LocalDate on);

    /** What the councils of England call themselves, districts and counties too, those that are no more included. */
    default Set<String> councils() {
        return Set.of();
    }

    /** The districts of the responsible authority on the day, by name; itself where it has none below it. */
    default List<District> districts(LocalDate on) {
        return List.of();
    }

    /** Whose children these are: the nine-character code of {@code HEARTH_COUNCIL}. */
    String responsibleAuthority();

    /** Councils whose areas adjoin ours on the day; empty when they are not held, and "at a distance" is not known then. */
    default List<String> adjoining(LocalDate on) {
        return List.of();
    }

    /** The loaded edition, or empty when no directory is loaded. */
    Optional<String> edition();

    /** @param code nine characters */
    record District(String code, String name) {}

    /**
     * @param easting  metres, British National Grid
     * @param northing metres, likewise
     * @param council  upper-tier council of today, nine characters; {@code WAL}, {@code SCO}, {@code NIR}, or {@code NUK} for
     *                 the Channel Islands and the Isle of Man; {@code null} when the district is not one we know
     */
    record Spot(String postcode, int easting, int northing, String district, String council) {

        /** Some postcodes have no grid reference; both numbers are 0 then. */
        public boolean hasGrid() {
            return easting != 0 || northing != 0;
        }
    }
}
