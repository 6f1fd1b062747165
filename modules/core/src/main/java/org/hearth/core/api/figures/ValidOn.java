package org.hearth.core.api.figures;

import java.time.LocalDate;

/** The dates on which a definition can be measured (indicators.md 0.6). */
public enum ValidOn {
    ANY_COVERED_DAY,
    MARCH_31;

    public boolean includes(LocalDate day) {
        return this == ANY_COVERED_DAY || day.getMonthValue() == 3 && day.getDayOfMonth() == 31;
    }

    /** The last valid date on or before the day. */
    public LocalDate lastOnOrBefore(LocalDate day) {
        if (includes(day)) {
            return day;
        }
        return LocalDate.of(day.getMonthValue() > 3 ? day.getYear() : day.getYear() - 1, 3, 31);
    }
}
