package org.hearth.fostering.netgain;

import org.hearth.fostering.household.Terms;

/**
 * Which of three age groups terms of approval reach: under 5, 5 to 10, and over 10. Each terms of approval stand in
 * exactly one range, so the ranges add up to the whole. Terms for 0 to 12 reach all three groups.
 */
public enum AgeRange {
    UNDER_5("Under 5 only"),
    FROM_5_TO_10("5 to 10 only"),
    OVER_10("Over 10 only"),
    UNDER_5_TO_10("From under 5 to 10"),
    FROM_5_TO_OVER_10("From 5 to over 10"),
    UNDER_5_TO_OVER_10("From under 5 to over 10"),
    NOT_KNOWN("Not known");

    private final String words;

    AgeRange(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static AgeRange of(Terms terms) {
        boolean under5 = terms.fromAge() < 5;
        boolean over10 = terms.toAge() > 10;
        if (over10) {
            return under5 ? UNDER_5_TO_OVER_10 : terms.fromAge() <= 10 ? FROM_5_TO_OVER_10 : OVER_10;
        }
        return terms.toAge() < 5 ? UNDER_5 : under5 ? UNDER_5_TO_10 : FROM_5_TO_10;
    }
}
