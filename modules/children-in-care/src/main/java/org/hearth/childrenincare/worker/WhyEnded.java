package org.hearth.childrenincare.worker;

import java.util.Map;

/** SW_REASON of the return (indicators.md 1.8): why a social worker is no longer allocated. The same in all years read. */
public final class WhyEnded {
    private static final Map<String, String> MEANINGS = Map.of(
            "MANAGE", "caseload management",
            "FCONTA", "first contact or re-referral",
            "LEFTRL", "the worker left the role",
            "ORGRST", "the organisation was restructured",
            "TSPROC", "transfer under standard procedures",
            "ABSENC", "absence, cover or return",
            "CHCHAN", "the child asked",
            "PCCHAN", "a parent or carer asked",
            "SWDIED", "the worker died",
            "OTHERS", "another reason");

    private WhyEnded() {}

    /** A code that is none is given as sent; {@code null} when blank. */
    public static String inWords(String code) {
        return code == null ? null : MEANINGS.getOrDefault(code, code + ", no code");
    }
}
