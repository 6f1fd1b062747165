package org.hearth.core.places;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.core.data.Row;
import org.hearth.core.data.Table;

/**
 * Which councils adjoin which, and when: those that come with Hearth, and a council's own in {@code
 * HEARTH_ADJOINING_FILE} (a CSV with the columns {@code council}, {@code adjoining}, {@code first_day}, {@code
 * last_day}).
 */
final class Adjoining {
    private final List<Pair> pairs;

    private record Pair(String council, String adjoining, LocalDate first, LocalDate last) {
        boolean holdsOn(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    Adjoining(Optional<Path> more) {
        pairs = new ArrayList<>(Table.read("/places/adjoining.csv", Adjoining::pair));
        more.ifPresent(file -> pairs.addAll(Table.read(file, Adjoining::pair)));
    }

    private static Pair pair(Row row) {
        return new Pair(row.required("council"), row.required("adjoining"), row.day("first_day"), row.day("last_day"));
    }

    /** Empty when none are held for the day. */
    List<String> of(String council, LocalDate day) {
        return pairs.stream()
                .filter(pair -> pair.council().equals(council) && pair.holdsOn(day))
                .map(Pair::adjoining)
                .toList();
    }

    /** {@code null} when no neighbours of the council are held for the day. */
    Boolean adjoins(String council, String other, LocalDate day) {
        boolean held = false;
        for (Pair pair : pairs) {
            if (pair.council().equals(council) && pair.holdsOn(day)) {
                held = true;
                if (pair.adjoining().equals(other)) {
                    return true;
                }
            }
        }
        return held ? false : null;
    }
}
