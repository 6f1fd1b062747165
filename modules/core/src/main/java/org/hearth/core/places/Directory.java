package org.hearth.core.places;

import java.util.Optional;
import org.hearth.core.api.places.Places.Spot;
import org.hearth.core.api.places.PostcodeDirectory.Edition;

/** One edition in memory, with today's council of each of its areas worked out. Immutable. */
final class Directory {
    private final int number;
    private final Edition edition;
    private final PostcodeTable table;
    private final String[] councils;

    Directory(int number, Edition edition, PostcodeTable table, Councils all) {
        this.number = number;
        this.edition = edition;
        this.table = table;
        this.councils = table.areas().stream()
                .map(area -> all.now(area.council() == null ? area.district() : area.council()))
                .toArray(String[]::new);
    }

    int number() {
        return number;
    }

    Edition edition() {
        return edition;
    }

    Optional<Spot> find(String postcode) {
        int row = table.find(postcode);
        if (row < 0) {
            return Optional.empty();
        }
        int area = table.area(row);
        return Optional.of(new Spot(
                table.postcode(row),
                table.easting(row),
                table.northing(row),
                table.areas().get(area).district(),
                councils[area]));
    }
}
