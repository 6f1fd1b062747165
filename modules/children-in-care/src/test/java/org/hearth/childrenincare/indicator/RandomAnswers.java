package org.hearth.childrenincare.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearth.core.testing.ChildBuilder;

/** What the return asks once a year of the children of {@link RandomBooks}: right, wrong, blank, twice, or not at all. */
final class RandomAnswers {
    private static final List<String> FLAGS = List.of("0", "1", "1", "", "2");
    private static final List<String> OC2_FLAGS = List.of(
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED");

    private final Random random;

    RandomAnswers(long seed) {
        this.random = new Random(seed * 37);
    }

    void tell(ChildBuilder child) {
        for (int year = 2023; year <= 2026; year++) {
            for (int rows = random.nextInt(9) / 4; rows > 0; rows--) {
                child.told("OC2", year, health());
            }
            if (random.nextBoolean()) {
                child.told("PrevPerm", year, Map.of("PREV_PERM", one(List.of("P1", "P2", "P4", "Z1", "P9"))));
            }
            if (random.nextInt(4) == 0) {
                child.told("AD1", year, adoption());
            }
        }
    }

    private Map<String, String> health() {
        var cells = new HashMap<String, String>();
        OC2_FLAGS.forEach(column -> cells.put(column, one(FLAGS)));
        cells.put("SDQ_SCORE", random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(50)));
        cells.put("SDQ_REASON", one(List.of("", "SDQ2")));
        return said(cells);
    }

    private Map<String, String> adoption() {
        var cells = new HashMap<String, String>();
        cells.put("FOSTER_CARE", one(FLAGS));
        cells.put("DATE_MATCH", one(List.of("", "SOON", "2023-06-01", "2024-06-01")));
        return said(cells);
    }

    /** Blank cells are not told. */
    private static Map<String, String> said(Map<String, String> cells) {
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
