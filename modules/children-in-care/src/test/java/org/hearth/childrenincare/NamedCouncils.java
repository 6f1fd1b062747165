package org.hearth.childrenincare;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.places.Places;

/** Knows names of councils and no postcode; for tests. */
public record NamedCouncils(Map<String, String> names) implements Places {

    @Override
    public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
        return Location.UNKNOWN;
    }

    @Override
    public Location locateArea(String areaAuthority, LocalDate on) {
        return Location.UNKNOWN;
    }

    @Override
    public Optional<Spot> find(String postcode) {
        return Optional.empty();
    }

    @Override
    public String councilName(String code, LocalDate on) {
        return names.getOrDefault(code, code);
    }

    @Override
    public String responsibleAuthority() {
        return "E10000003";
    }

    @Override
    public Optional<String> edition() {
        return Optional.empty();
    }
}
