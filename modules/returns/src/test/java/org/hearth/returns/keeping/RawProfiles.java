package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The second route to the profiles of children in care, to where those who left went, and to how placements began and
 * ended: over {@link RawCounty}, and like it plain and slow on purpose.
 */
final class RawProfiles {
    /** Whose areas meet Lincolnshire's. */
    static final Set<String> NEIGHBOURS = Set.of(
            "E06000012",
            "E06000013",
            "E06000017",
            "E06000031",
            "E06000061",
            "E10000003",
            "E10000018",
            "E10000020",
            "E10000024");

    private static final Set<String> TO_FAMILY =
            Set.of("E4A", "E4B", "E13", "E41", "E43", "E44", "E45", "E46", "E47", "E48");

    /** The lines of CIC-14, and the reasons that each counts. */
    static final Map<String, String> EXITS = new TreeMap<>();

    static {
        EXITS.put("adopted", "E11 E12");
        EXITS.put("died", "E2");
        EXITS.put("transfer", "E3");
        EXITS.put("home", "E4A E4B");
        EXITS.put("home-no-pr", "E13");
        EXITS.put("cao", "E41");
        EXITS.put("sgo", "E43 E44 E45 E46 E47 E48");
        EXITS.put("independent", "E5 E6");
        EXITS.put("adult-care", "E7");
        EXITS.put("custody", "E9");
        EXITS.put("remand-end", "E14");
        EXITS.put("age-assessed", "E15");
        EXITS.put("abroad", "E16");
        EXITS.put("stayed", "E17");
        EXITS.put("other", "E8");
        EXITS.put("home-planned", "E4A");
        EXITS.put("home-unplanned", "E4B");
        EXITS.put("adopted-or-sgo", "E11 E12 E43 E44 E45 E46 E47 E48");
    }

    private final RawCounty raw;

    RawProfiles(RawCounty raw) {
        this.raw = raw;
    }

    // ---- children in care

    List<String> ofSex(int day, String... codes) {
        return byHeader(day, "SEX", codes);
    }

    List<String> ofEthnicity(int day, String... codes) {
        return byHeader(day, "ETHNIC", codes);
    }

    private List<String> byHeader(int day, String column, String... codes) {
        return raw.inCare(day).stream()
                .filter(child -> List.of(codes).contains(raw.header(child).get(column)))
                .toList();
    }

    List<String> under(int day, String... statuses) {
        return raw.who(day, row -> List.of(statuses).contains(row.get("LS")));
    }

    List<String> inNeed(int day, String need) {
        return raw.who(day, row -> row.get("CIN").equals(need));
    }

    List<String> onShortBreaks(int day) {
        var found = new ArrayList<String>();
        for (String child : raw.children()) {
            for (var row : raw.rowsOf(child)) {
                if (row.get("LS").startsWith("V")
                        && !row.get("LS").equals("V2")
                        && RawCounty.number(row.get("DECOM")) <= day
                        && RawCounty.until(row) > day) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    static List<String> both(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }

    // ---- leaving

    /** The last REC of each child who left. */
    Map<String, String> left(int first, int last) {
        var reasons = new TreeMap<String, String>();
        for (String child : raw.children()) {
            for (var row : raw.counted(child)) {
                if (row.get("REC").startsWith("E") && isIn(row.get("DEC"), first, last)) {
                    reasons.put(child, row.get("REC"));
                }
            }
        }
        return reasons;
    }

    List<String> leftFor(int first, int last, String... reasons) {
        return left(first, last).entrySet().stream()
                .filter(one -> List.of(reasons).contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> leftToFamily(int first, int last) {
        return toFamily(first, last, (child, row) -> true);
    }

    List<String> back(int first, int last) {
        return toFamily(first, last, (child, left) -> {
            var gone = RawCounty.date(RawCounty.number(left.get("DEC")));
            return raw.counted(child).stream()
                    .map(row -> RawCounty.date(RawCounty.number(row.get("DECOM"))))
                    .anyMatch(begun -> !begun.isBefore(gone) && !begun.isAfter(gone.plusDays(365)));
        });
    }

    private List<String> toFamily(int first, int last, BiPredicate<String, Map<String, String>> whose) {
        var found = new LinkedHashSet<String>();
        for (String child : raw.children()) {
            for (var row : raw.counted(child)) {
                if (TO_FAMILY.contains(row.get("REC")) && isIn(row.get("DEC"), first, last) && whose.test(child, row)) {
                    found.add(child);
                }
            }
        }
        return List.copyOf(found);
    }

    // ---- moves

    /** The child once for each placement that ended while care went on, by the row that ended it. */
    List<String> ended(int first, int last, Predicate<Map<String, String>> which) {
        var found = new ArrayList<String>();
        for (String child : raw.children()) {
            var rows = raw.counted(child);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var next = i + 1 < rows.size() ? rows.get(i + 1) : null;
                boolean goesOn =
                        next != null && next.get("DECOM").equals(row.get("DEC")) && RawCounty.isSameCarer(row, next);
                if (row.get("REC").equals("X1") && isIn(row.get("DEC"), first, last) && !goesOn && which.test(row)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    static boolean isUnplanned(Map<String, String> row) {
        return !List.of("", "CARPL", "CLOSE", "CUSTOD", "PLACE").contains(row.get("REASON_PLACE_CHANGE"));
    }

    static boolean isFosteredBy(Map<String, String> row, String... providers) {
        return row.get("PLACE").startsWith("U") && List.of(providers).contains(row.get("PLACE_PROVIDER"));
    }

    static boolean isResidential(Map<String, String> row) {
        return List.of("K1", "K2", "R1", "R2", "R3", "S1").contains(row.get("PLACE"));
    }

    /** In care since the day two years before, or longer, by the first row held. */
    List<String> twoYearsInCare(int day) {
        return raw.inCare(day).stream()
                .filter(child -> began(child, day) <= day - 20000)
                .toList();
    }

    List<String> perhapsTwoYearsInCare(int day) {
        return raw.inCare(day).stream()
                .filter(child -> began(child, day) > day - 20000
                        && !raw.firstOfCare(child, day).get("RNE").equals("S"))
                .toList();
    }

    private int began(String child, int day) {
        return RawCounty.number(raw.firstOfCare(child, day).get("DECOM"));
    }

    // ---- at a distance

    List<String> atADistance(int day) {
        return raw.who(day, this::isAtADistance);
    }

    private boolean isAtADistance(Map<String, String> row) {
        return raw.isOutside(row) && !NEIGHBOURS.contains(raw.host(row));
    }

    /** In tenths of a mile, of those whose distance is known; the upper and lower middle of an even number. */
    int[] middles(int day) {
        int[] tenths = atADistance(day).stream()
                .mapToInt(child -> raw.tenths(raw.on(child, day)))
                .filter(one -> one >= 0)
                .sorted()
                .toArray();
        return tenths.length == 0 ? new int[0] : new int[] {tenths[(tenths.length - 1) / 2], tenths[tenths.length / 2]};
    }

    /** The child once for each placement that began at a distance. */
    List<String> placedAtADistance(int first, int last) {
        var found = new ArrayList<String>();
        for (String child : raw.children()) {
            Map<String, String> before = null;
            for (var row : raw.counted(child)) {
                boolean joined = before != null
                        && before.get("REC").equals("X1")
                        && before.get("DEC").equals(row.get("DECOM"));
                boolean begins = joined
                        ? !RawCounty.isSameCarer(before, row)
                        : List.of("S", "P", "B").contains(row.get("RNE"));
                if (begins && isIn(row.get("DECOM"), first, last) && isAtADistance(row)) {
                    found.add(child);
                }
                before = row;
            }
        }
        return found;
    }

    private static boolean isIn(String day, int first, int last) {
        return !day.isEmpty() && RawCounty.number(day) >= first && RawCounty.number(day) <= last;
    }
}
