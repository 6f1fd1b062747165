package org.hearth.core.places;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.platform.api.RuleBroken;

/**
 * Which column of a postcode directory is which. Its publisher renames them between editions, so each is known by
 * several names, in any case; the first that is there counts.
 */
record PostcodeColumns(int postcode, int easting, int northing, int district, int council, int terminated) {
    private static final List<String> POSTCODE = List.of("postcode", "pcds", "pcd", "pcd8", "pcd7");
    private static final List<String> EASTING = List.of("easting", "oseast1m", "east1m");
    private static final List<String> NORTHING = List.of("northing", "osnrth1m", "north1m");
    private static final List<String> DISTRICT = List.of("lad_code", "laua", "oslaua", "lad25cd");
    private static final Pattern DISTRICT_OF_A_YEAR = Pattern.compile("lad\\d\\dcd");
    private static final int MOST_SHOWN = 12;

    /** @throws RuleBroken if one is missing, with the names looked for and those found */
    static PostcodeColumns in(List<String> header) {
        List<String> names = header.stream()
                .map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        int district = find(names, DISTRICT);
        if (district < 0) {
            district = names.indexOf(names.stream()
                    .filter(name -> DISTRICT_OF_A_YEAR.matcher(name).matches())
                    .findFirst()
                    .orElse("\0"));
        }
        return new PostcodeColumns(
                required(names, "the postcode", POSTCODE, find(names, POSTCODE)),
                required(names, "the easting", EASTING, find(names, EASTING)),
                required(names, "the northing", NORTHING, find(names, NORTHING)),
                required(names, "the district", DISTRICT, district),
                find(names, List.of("utla_code")),
                find(names, List.of("doterm")));
    }

    private static int find(List<String> names, List<String> aliases) {
        return aliases.stream()
                .mapToInt(names::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int required(List<String> names, String what, List<String> aliases, int at) {
        if (at < 0) {
            throw new RuleBroken(
                    "file",
                    "The file has no column for %s. Its name may be %s; the columns found are %s%s. Send the national postcode directory as CSV with its header row."
                            .formatted(
                                    what,
                                    String.join(", ", aliases),
                                    String.join(", ", names.subList(0, Math.min(names.size(), MOST_SHOWN))),
                                    names.size() > MOST_SHOWN
                                            ? " and %d more".formatted(names.size() - MOST_SHOWN)
                                            : ""));
        }
        return at;
    }
}
