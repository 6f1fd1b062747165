package org.hearth.returns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.places.Places;

/** A postcode directory of a few postcodes, or none. */
public final class Postcodes implements Places {
    private final Map<String, Spot> spots = new HashMap<>();
    private final String council;
    private String edition;

    public Postcodes(String council) {
        this.council = council;
    }

    public Postcodes with(String postcode, int easting, int northing, String area) {
        edition = edition == null ? "test" : edition;
        spots.put(key(postcode), new Spot(postcode, easting, northing, area, area));
        return this;
    }

    /** The same postcodes in an edition of another name. */
    public Postcodes replacedBy(String next) {
        edition = next;
        return this;
    }

    public void withoutDirectory() {
        edition = null;
        spots.clear();
    }

    private static String key(String postcode) {
        return postcode.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public Optional<Spot> find(String postcode) {
        return postcode == null ? Optional.empty() : Optional.ofNullable(spots.get(key(postcode)));
    }

    @Override
    public String responsibleAuthority() {
        return council;
    }

    @Override
    public Optional<String> edition() {
        return Optional.ofNullable(edition);
    }

    @Override
    public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
        throw new UnsupportedOperationException("a check asks for postcodes alone");
    }

    @Override
    public Location locateArea(String areaAuthority, LocalDate on) {
        throw new UnsupportedOperationException("a check asks for postcodes alone");
    }

    @Override
    public String councilName(String code, LocalDate on) {
        return code;
    }
}
