package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.core.api.care.ChildHistory;

/** The age bands of the national tables (CIC-07), by completed years. */
public enum AgeBand {
    UNDER_1("under-1", "Under 1", 0, 0),
    FROM_1("1-4", "1 to 4", 1, 4),
    FROM_5("5-9", "5 to 9", 5, 9),
    FROM_10("10-15", "10 to 15", 10, 15),
    FROM_16("16-and-over", "16 and over", 16, Integer.MAX_VALUE),
    NOT_KNOWN("not-known", "Not known", -1, -1);

    private final String key;
    private final String words;
    private final int first;
    private final int last;

    AgeBand(String key, String words, int first, int last) {
        this.key = key;
        this.words = words;
        this.first = first;
        this.last = last;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    /** Without a birth date, or on a day before it, the band is not known. */
    public static AgeBand of(ChildHistory child, LocalDate day) {
        if (child.born() == null || child.born().isAfter(day)) {
            return NOT_KNOWN;
        }
        int age = child.ageOn(day);
        for (AgeBand band : values()) {
            if (age >= band.first && age <= band.last) {
                return band;
            }
        }
        return NOT_KNOWN;
    }

    public static Optional<AgeBand> of(String key) {
        return Arrays.stream(values()).filter(band -> band.key.equals(key)).findFirst();
    }
}
