package org.hearth.core.api.figures;

import java.time.LocalDate;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Period;

/**
 * What is asked of an indicator: the day, and for flows the period. Without a period it is the reporting year to date:
 * 1 April to the day, both counted (GEN-12).
 */
public record Asked(AsAt asAt, Period period) {
    public static Asked on(AsAt asAt) {
        return on(asAt, Over.YEAR_TO_DATE);
    }

    public static Asked on(AsAt asAt, Over over) {
        return new Asked(asAt, over.endingOn(asAt.day()));
    }

    public LocalDate day() {
        return asAt.day();
    }
}
