package org.hearth.core.places;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.places.Places;
import org.hearth.core.data.Table;

/**
 * The councils of England with the days for which their codes held. Districts are raised to the council above them, and
 * codes that were replaced lead on to what took their place, so that an older directory still finds today's council.
 */
final class Councils {
    private static final Map<String, String> OUTSIDE = Map.of(
            "WAL", "Wales",
            "SCO", "Scotland",
            "NIR", "Northern Ireland",
            "NUK", "Outside the United Kingdom's councils");
    private static final int LONGEST_SUCCESSION = 5;

    private final Map<String, Council> byCode = new LinkedHashMap<>();

    private record Council(String code, String name, String upperTier, LocalDate first, LocalDate last, String became) {
        boolean holdsOn(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    Councils() {
        Table.read(
                        "/places/councils.csv",
                        row -> new Council(
                                row.required("code"),
                                row.required("name"),
                                row.required("upper_tier"),
                                row.day("first_day"),
                                row.day("last_day"),
                                row.text("became")))
                .forEach(council -> byCode.put(council.code(), council));
    }

    /**
     * Today's upper-tier council for a district or council of any year; {@code WAL}, {@code SCO}, {@code NIR} and
     * {@code NUK} outside England; {@code null} for a code we do not know.
     */
    String now(String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (OUTSIDE.containsKey(code)) {
            return code;
        }
        switch (code.charAt(0)) {
            case 'W':
                return "WAL";
            case 'S':
                return "SCO";
            case 'N':
                return "NIR";
            case 'L', 'M':
                return "NUK";
            default:
                Council latest = latest(byCode.get(code));
                return latest == null
                        ? null
                        : latest(byCode.get(latest.upperTier())).code();
        }
    }

    private Council latest(Council council) {
        Council latest = council;
        for (int i = 0; i < LONGEST_SUCCESSION && latest != null && latest.became() != null; i++) {
            latest = byCode.get(latest.became());
        }
        return latest;
    }

    /** Who stood on the day where today's council stands; itself where that was not one council. */
    String on(String today, LocalDate day) {
        Council council = byCode.get(today);
        if (council == null || council.holdsOn(day)) {
            return today;
        }
        Set<String> then = byCode.values().stream()
                .filter(earlier -> earlier.holdsOn(day) && today.equals(now(earlier.code())))
                .map(Council::upperTier)
                .collect(Collectors.toSet());
        return then.size() == 1 ? then.iterator().next() : today;
    }

    /** The name on the day; the code itself when it is not known. */
    String name(String code, LocalDate day) {
        if (OUTSIDE.containsKey(code)) {
            return OUTSIDE.get(code);
        }
        Council council = byCode.get(on(code, day));
        return council == null ? code : council.name();
    }

    /** The districts below a council on the day, by name; itself where there are none. */
    List<Places.District> below(String upperTier, LocalDate day) {
        var below = byCode.values().stream()
                .filter(one -> one.upperTier().equals(upperTier) && !one.code().equals(upperTier) && one.holdsOn(day))
                .map(one -> new Places.District(one.code(), one.name()))
                .sorted(Comparator.comparing(Places.District::name))
                .toList();
        return below.isEmpty() && byCode.containsKey(upperTier)
                ? List.of(new Places.District(upperTier, byCode.get(upperTier).name()))
                : below;
    }

    Set<String> names() {
        return byCode.values().stream().map(Council::name).collect(Collectors.toSet());
    }

    int held() {
        return byCode.size();
    }

    long inForceOn(LocalDate day) {
        return byCode.values().stream().filter(council -> council.holdsOn(day)).count();
    }

    /** The last day on which a code was made or given up. */
    Optional<LocalDate> lastChange() {
        return byCode.values().stream()
                .flatMap(council -> Stream.of(council.first(), council.last()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }
}
