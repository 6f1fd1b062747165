package org.hearth.core.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.places.Places;

/**
 * A directory for tests: postcodes that begin with "IN" lie inside the responsible authority, with "NEXT" in Norfolk,
 * with "FAR" in Somerset; anything else is not known. The edition can be replaced.
 */
public final class InventedPlaces implements Places {
    private static final String OURS = "E10000003";

    private String edition = "invented 2026";
    private List<String> adjoining = List.of("E10000020");
    private int located;

    public void edition(String edition) {
        this.edition = edition;
    }

    public void adjoining(List<String> councils) {
        this.adjoining = councils;
    }

    /** How often {@link #locate} was asked. */
    public int located() {
        return located;
    }

    @Override
    public List<String> adjoining(LocalDate on) {
        return adjoining;
    }

    @Override
    public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
        located++;
        if (edition == null || placementPostcode == null) {
            return new Location(Side.UNKNOWN, null, null, null, edition);
        }
        Integer tenths = homePostcode == null ? null : 55;
        if (placementPostcode.startsWith("IN")) {
            return located(OURS, tenths);
        }
        if (placementPostcode.startsWith("NEXT")) {
            return located("E10000020", homePostcode == null ? null : 300);
        }
        if (placementPostcode.startsWith("FAR")) {
            return located("E06000066", homePostcode == null ? null : 1500);
        }
        return new Location(Side.UNKNOWN, null, null, null, edition);
    }

    @Override
    public Location locateArea(String areaAuthority, LocalDate on) {
        return edition == null || areaAuthority == null
                ? new Location(Side.UNKNOWN, null, null, null, edition)
                : located(areaAuthority, null);
    }

    private Location located(String area, Integer tenths) {
        boolean inside = area.equals(OURS);
        return new Location(inside ? Side.IN : Side.OUT, area, tenths, !inside && !adjoining.contains(area), edition);
    }

    @Override
    public Optional<Spot> find(String postcode) {
        return Optional.empty();
    }

    @Override
    public String councilName(String code, LocalDate on) {
        return code;
    }

    @Override
    public String responsibleAuthority() {
        return OURS;
    }

    @Override
    public Optional<String> edition() {
        return Optional.ofNullable(edition);
    }
}
