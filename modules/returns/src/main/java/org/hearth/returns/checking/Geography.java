package org.hearth.returns.checking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearth.core.api.places.Places.Spot;

/** What follows from postcodes for one file of episodes: {@code null} lookup when no postcode directory is loaded. */
final class Geography {
    private static final Value IN = Value.of("IN");
    private static final Value OUT = Value.of("OUT");

    /** How the return writes a distance that cannot be worked out. */
    private static final Value NOT_KNOWN = Value.of("999.9");

    private final Function<String, Optional<Spot>> postcodes;
    private final Value placingCouncil;
    private final Set<Column> given;
    private final Map<Value, Optional<Spot>> found = new HashMap<>();

    Geography(Function<String, Optional<Spot>> postcodes, Value placingCouncil, Set<Column> given) {
        this.postcodes = postcodes;
        this.placingCouncil = placingCouncil;
        this.given = Set.copyOf(given);
    }

    /** Whether the file carries the column itself. */
    boolean gives(Column column) {
        return given.contains(column);
    }

    boolean canTell(Column column) {
        return postcodes != null || gives(column);
    }

    Optional<Spot> find(Value postcode) {
        if (postcodes == null || postcode.isBlank()) {
            return Optional.empty();
        }
        return found.computeIfAbsent(postcode, each -> postcodes.apply(each.withoutSpaces()));
    }

    Value council(Value postcode) {
        return find(postcode).map(spot -> Value.of(spot.council())).orElse(Value.BLANK);
    }

    Value location(Value postcode, Value council) {
        if (find(postcode).isEmpty()) {
            return Value.BLANK;
        }
        return council.equals(placingCouncil) ? IN : OUT;
    }

    Value distance(Value home, Value placement) {
        Optional<Spot> from = find(home);
        Optional<Spot> to = find(placement);
        if (from.isEmpty() || to.isEmpty()) {
            return Value.BLANK;
        }
        if (!from.get().hasGrid() || !to.get().hasGrid()) {
            return NOT_KNOWN;
        }
        int tenths = org.hearth.core.api.places.Geography.tenthsOfAMile(
                from.get().easting(),
                from.get().northing(),
                to.get().easting(),
                to.get().northing());
        return Value.of(BigDecimal.valueOf(tenths, 1).toString());
    }
}
