package org.hearth.childrenincare.leaver;

import java.util.Map;

/**
 * ACTIV of the return (indicators.md 13.3): F full or P part time with a number, or G. 3 was sent until 2020/21 and means
 * what 4 and 5 have meant since.
 */
final class Activity {
    private static final Map<String, String> TIME = Map.of("F", "full time", "P", "part time");
    private static final Map<String, String> WHAT = Map.of(
            "1", "higher education",
            "2", "other education",
            "3", "apprenticeship, training or employment",
            "4", "apprenticeship",
            "5", "training or employment");
    private static final Map<String, String> NOT_ACTIVE = Map.of(
            "G4", "not in education, training or employment: illness or disability",
            "G5", "not in education, training or employment: another reason",
            "G6", "not in education, training or employment: pregnancy or parenting");

    private Activity() {}

    static String inWords(String code) {
        if (code == null || NOT_ACTIVE.containsKey(code)) {
            return code == null ? null : NOT_ACTIVE.get(code);
        }
        boolean known =
                code.length() == 2 && TIME.containsKey(code.substring(0, 1)) && WHAT.containsKey(code.substring(1));
        return known ? TIME.get(code.substring(0, 1)) + ", " + WHAT.get(code.substring(1)) : code + ", no code";
    }
}
