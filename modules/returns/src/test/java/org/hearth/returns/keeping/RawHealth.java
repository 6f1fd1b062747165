package org.hearth.returns.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The second route to the health of a year: the rows of oc2.csv as they are, and the return's own rule of whom it asks. */
final class RawHealth {
    private final RawCounty raw;
    private final Map<Integer, Map<String, Map<String, String>>> rows = new HashMap<>();

    RawHealth(RawCounty raw, Path samples) throws IOException {
        this.raw = raw;
        for (int year : new int[] {2024, 2025, 2026}) {
            var ofYear = new TreeMap<String, Map<String, String>>();
            for (var row : RawCounty.rows(samples.resolve("made-up-county/" + year + "/oc2.csv"))) {
                ofYear.put(row.get("CHILD"), row);
            }
            rows.put(year, ofYear);
        }
    }

    /** ssda903.md section 3: continuously looked after for the year, and looked after on 31 March. */
    List<String> cohort(int year) {
        int start = (year - 1) * 10000 + 401;
        int end = year * 10000 + 331;
        var found = new ArrayList<String>();
        for (String child : raw.inCare(end)) {
            boolean all = true;
            for (var row : raw.rowsOf(child)) {
                int decom = RawCounty.number(row.get("DECOM"));
                int dec = row.get("DEC").isEmpty() ? 99991231 : RawCounty.number(row.get("DEC"));
                boolean shortBreak = row.get("LS").equals("V3") || row.get("LS").equals("V4");
                if (row.get("RNE").equals("S") && decom > start && decom <= end
                        || !row.get("REC").equals("X1") && dec >= start && dec < end
                        || shortBreak && decom <= end && dec >= start) {
                    all = false;
                }
            }
            if (all && !isPerhaps(child, start, end)) {
                found.add(child);
            }
        }
        return found;
    }

    private boolean isPerhaps(String child, int start, int end) {
        var first = raw.firstOfCare(child, end);
        return !first.get("RNE").equals("S") && RawCounty.number(first.get("DECOM")) > start;
    }

    List<String> aged(int year, int from, int to) {
        return RawProfiles.both(cohort(year), raw.aged(year * 10000 + 331, from, to));
    }

    /** Those of the children whose row of the year is so. */
    List<String> of(List<String> children, int year, Predicate<Map<String, String>> so) {
        return children.stream()
                .filter(child -> rows.get(year).containsKey(child))
                .filter(child -> so.test(rows.get(year).get(child)))
                .toList();
    }

    List<String> with(List<String> children, int year, String column, String answer) {
        return of(children, year, row -> row.get(column).equals(answer));
    }

    int score(String child, int year) {
        return Integer.parseInt(rows.get(year).get(child).get("SDQ_SCORE"));
    }
}
