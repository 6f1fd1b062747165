package org.hearth.childrenincare.dimension;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.places.Places;

/** By the council in whose area the placement is, ours among them; only those stand in a table where somebody is. */
final class HostCouncil extends InCare {
    private final Places places;

    HostCouncil(Places places) {
        this.places = places;
    }

    @Override
    public String key() {
        return "host";
    }

    @Override
    public String name() {
        return "Council of the placement";
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        String council =
                standing.location() == null ? null : standing.location().areaAuthority();
        return council == null ? Part.NOT_KNOWN : part(council, moment.day());
    }

    private Part part(String council, LocalDate day) {
        return new Part(council, places.councilName(council, day));
    }
}
