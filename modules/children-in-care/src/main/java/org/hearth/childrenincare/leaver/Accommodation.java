package org.hearth.childrenincare.leaver;

import java.util.Map;

/** ACCOM of the return (indicators.md 13.3): a letter, and 1 for suitable or 2 for not. */
final class Accommodation {
    private static final Map<String, String> WHERE = Map.ofEntries(
            Map.entry("B", "with parents or relatives"),
            Map.entry("C", "residential care"),
            Map.entry("D", "semi-independent accommodation"),
            Map.entry("E", "supported lodgings"),
            Map.entry("G", "gone abroad"),
            Map.entry("H", "deported"),
            Map.entry("K", "ordinary lodgings"),
            Map.entry("R", "residence not known"),
            Map.entry("S", "no fixed abode"),
            Map.entry("T", "foyer"),
            Map.entry("U", "independent tenancy"),
            Map.entry("V", "emergency accommodation"),
            Map.entry("W", "bed and breakfast"),
            Map.entry("X", "custody"),
            Map.entry("Y", "other accommodation"),
            Map.entry("Z", "with former foster carers"));
    private static final Map<String, String> SUITABLE = Map.of("1", "suitable", "2", "not suitable");

    private Accommodation() {}

    static String inWords(String code) {
        if (code == null) {
            return null;
        }
        boolean known = code.length() == 2
                && WHERE.containsKey(code.substring(0, 1))
                && SUITABLE.containsKey(code.substring(1));
        return known ? WHERE.get(code.substring(0, 1)) + ", " + SUITABLE.get(code.substring(1)) : code + ", no code";
    }
}
