package org.hearth.returns.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places.Spot;

/** A return with all that its rules may look at: last year's and those before, the placing council, postcodes and providers. */
public final class UnderCheck {
    private final LoadedReturn thisYear;
    private final LoadedReturn lastYear;
    private final List<LoadedReturn> earlier;
    private final Value council;
    private final Function<String, Optional<Spot>> postcodes;
    private final Map<Value, List<Provider>> providers;
    private final List<Provider> list;
    private final Geography geography;
    private final Geography geographyLastYear;
    private final List<Child> children;

    /**
     * @param lastYear  {@code null} when it is not loaded
     * @param earlier   the returns of the years before last, newest first, so that what two returns cannot answer is answered
     *                  from all that are held; empty when none is loaded
     * @param council   the placing council, nine characters
     * @param postcodes finds a postcode without spaces; {@code null} when no directory is loaded
     * @param providers the inspectorate's list; {@code null} when it is not loaded
     */
    public UnderCheck(
            LoadedReturn thisYear,
            LoadedReturn lastYear,
            List<LoadedReturn> earlier,
            String council,
            Function<String, Optional<Spot>> postcodes,
            List<Provider> providers) {
        this.thisYear = thisYear;
        this.lastYear = lastYear;
        this.earlier = List.copyOf(earlier);
        this.council = Value.of(council);
        this.postcodes = postcodes;
        this.list = providers == null ? List.of() : List.copyOf(providers);
        this.providers = providers == null ? null : providers.stream().collect(Collectors.groupingBy(Provider::urn));
        this.geography = geography(thisYear);
        this.geographyLastYear = lastYear == null ? null : geography(lastYear);
        this.children = thisYear.children(
                lastYear == null ? LoadedReturn.of(thisYear.year().previous()).build() : lastYear, earlier);
    }

    private Geography geography(LoadedReturn of) {
        var geography = new Geography(postcodes, council, of.carried(Table.EPISODES));
        of.rows(Table.EPISODES).forEach(episode -> episode.derivedBy(geography));
        return geography;
    }

    public LoadedReturn thisYear() {
        return thisYear;
    }

    public boolean hasLastYear() {
        return lastYear != null;
    }

    /** @throws IllegalStateException if it is not loaded */
    public LoadedReturn lastYear() {
        if (lastYear == null) {
            throw new IllegalStateException("last year's return is not loaded");
        }
        return lastYear;
    }

    /** The returns of the years before last that are loaded, newest first. */
    public List<LoadedReturn> earlier() {
        return earlier;
    }

    /** Everybody in this year's return or, with no rows this year, in last year's; and each row that names nobody. */
    public List<Child> children() {
        return children;
    }

    /** The placing council. */
    public Value council() {
        return council;
    }

    public boolean hasPostcodes() {
        return postcodes != null;
    }

    /** Whether the national list holds it; compared without spaces. */
    public boolean isRealPostcode(Value postcode) {
        return geography.find(postcode).isPresent();
    }

    /** Whether PL_LA, PL_LOCATION or PL_DISTANCE can be told of this year's episodes. */
    boolean canTell(Column derived) {
        return geography.canTell(derived);
    }

    /** The same of last year's; {@code false} when last year's return is not loaded. */
    boolean canTellLastYear(Column derived) {
        return geographyLastYear != null && geographyLastYear.canTell(derived);
    }

    public boolean hasProviders() {
        return providers != null;
    }

    /** The whole provider list; empty when it is not loaded, too. */
    public List<Provider> providers() {
        return list;
    }

    /** The rows of the provider list for a number; empty when it holds none. */
    public List<Provider> providers(Value urn) {
        return providers == null ? List.of() : providers.getOrDefault(urn, List.of());
    }
}
