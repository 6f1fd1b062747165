package org.hearth.fostering.household;

import java.util.Map;

/** What a district is called; of those outside England no names are held, and the country is told beside the code. */
final class DistrictWords {
    private static final Map<Character, String> COUNTRIES =
            Map.of('W', "Wales", 'S', "Scotland", 'N', "Northern Ireland");

    private DistrictWords() {}

    /** @param name as the reference data have it; the code itself where they have none */
    static String of(String code, String name) {
        String country = COUNTRIES.get(code.charAt(0));
        return !name.equals(code) || country == null ? name : "In %s (%s)".formatted(country, code);
    }
}
