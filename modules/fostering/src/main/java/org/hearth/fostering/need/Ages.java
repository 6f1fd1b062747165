package org.hearth.fostering.need;

import java.time.LocalDate;
import org.hearth.core.api.care.ChildHistory;

/** The three age groups by which terms of approval are told apart too. */
enum Ages {
    UNDER_5("Under 5"),
    FROM_5_TO_10("5 to 10"),
    OVER_10("Over 10"),
    NOT_KNOWN("Not known");

    private final String words;

    Ages(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Ages of(ChildHistory child, LocalDate day) {
        if (child.born() == null) {
            return NOT_KNOWN;
        }
        int age = child.ageOn(day);
        return age < 5 ? UNDER_5 : age <= 10 ? FROM_5_TO_10 : OVER_10;
    }
}
