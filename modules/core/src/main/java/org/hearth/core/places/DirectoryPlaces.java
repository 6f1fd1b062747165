package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.places.Geography;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.settings.Settings;

/** Answers from the loaded directory and the councils' table, by the rules of indicators.md 10.1. */
@ApplicationScoped
class DirectoryPlaces implements Places {
    private static final Set<String> OUTSIDE_ENGLAND = Set.of("WAL", "SCO", "NIR", "NUK");

    /** Whose grid is Ireland's, so that it measures nothing from Great Britain. */
    private static final Set<String> ANOTHER_GRID = Set.of("NIR", "NUK");

    private final Supplier<Directory> directory;
    private final String responsible;
    private final Adjoining adjoining;
    private final Councils councils = new Councils();

    DirectoryPlaces() {
        this(() -> null, "", new Adjoining(Optional.empty()));
    }

    @Inject
    DirectoryPlaces(LoadedPostcodes loaded, Settings settings) {
        this(
                loaded::directory,
                settings.council(),
                new Adjoining(settings.get("HEARTH_ADJOINING_FILE").map(Path::of)));
    }

    DirectoryPlaces(Supplier<Directory> directory, String responsible, Adjoining adjoining) {
        this.directory = directory;
        this.responsible = responsible;
        this.adjoining = adjoining;
    }

    @Override
    public Set<String> councils() {
        return councils.names();
    }

    @Override
    public Location locate(String homePostcode, String placementPostcode, LocalDate on) {
        Directory loaded = directory.get();
        if (loaded == null) {
            return Location.UNKNOWN;
        }
        String edition = loaded.edition().name();
        Spot placement = loaded.find(placementPostcode).orElse(null);
        if (placement == null) {
            return located(null, null, on, edition);
        }
        Integer tenths = tenths(loaded.find(homePostcode).orElse(null), placement);
        return located(placement.council(), tenths, on, edition);
    }

    @Override
    public Location locateArea(String areaAuthority, LocalDate on) {
        Directory loaded = directory.get();
        return loaded == null
                ? Location.UNKNOWN
                : located(areaAuthority, null, on, loaded.edition().name());
    }

    private Location located(String council, Integer tenths, LocalDate on, String edition) {
        if (council == null) {
            return new Location(Side.UNKNOWN, null, tenths, null, edition);
        }
        boolean inside = council.equals(ours());
        return new Location(
                inside ? Side.IN : Side.OUT,
                council,
                tenths,
                inside ? Boolean.FALSE : atADistance(council, on),
                edition);
    }

    /** The home is one from which care began; what lies outside England is not measured from (10.1). */
    private static Integer tenths(Spot home, Spot placement) {
        if (home == null
                || !home.hasGrid()
                || !placement.hasGrid()
                || home.council() == null
                || OUTSIDE_ENGLAND.contains(home.council())
                || placement.council() != null && ANOTHER_GRID.contains(placement.council())) {
            return null;
        }
        return Geography.tenthsOfAMile(home.easting(), home.northing(), placement.easting(), placement.northing());
    }

    private Boolean atADistance(String council, LocalDate on) {
        Boolean adjoins = adjoining.adjoins(councils.on(ours(), on), councils.on(council, on), on);
        return adjoins == null ? null : !adjoins;
    }

    private String ours() {
        String today = councils.now(responsible);
        return today == null ? responsible : today;
    }

    @Override
    public Optional<Spot> find(String postcode) {
        Directory loaded = directory.get();
        return loaded == null ? Optional.empty() : loaded.find(postcode);
    }

    @Override
    public String councilName(String code, LocalDate on) {
        return councils.name(code, on);
    }

    @Override
    public List<String> adjoining(LocalDate on) {
        return adjoining.of(councils.on(ours(), on), on);
    }

    @Override
    public List<District> districts(LocalDate on) {
        return councils.below(ours(), on);
    }

    @Override
    public String responsibleAuthority() {
        return responsible;
    }

    @Override
    public Optional<String> edition() {
        return Optional.ofNullable(directory.get())
                .map(loaded -> loaded.edition().name());
    }
}
