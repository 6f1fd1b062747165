package org.hearth.core.api.figures;

import java.util.List;

/**
 * What an indicator is, said once.
 *
 * @param ref    stable, as in indicators.md: {@code OOC-01}
 * @param source the publication or law that defines it
 * @param period snapshot on the day, or what has happened in the asked period; a line may say otherwise of itself
 * @param lines  the headline first, where there is one
 */
public record Definition(
        String ref, String name, String purpose, String source, PeriodKind period, ValidOn validOn, List<Line> lines) {
    public Definition {
        lines = List.copyOf(lines);
    }

    public Line line(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ref + " has no line " + key));
    }

    /** Over which days the line counts. */
    public PeriodKind periodOf(Line line) {
        return line.period() == null ? period : line.period();
    }

    /**
     * Whether it counts the years or months that end on the day, on whatever day it is asked for: what counts three years,
     * and the lines called {@code .rolling} (indicators.md 0.6).
     */
    public boolean isRolling(Line line) {
        return periodOf(line) == PeriodKind.THREE_YEARS || line.key().endsWith(".rolling");
    }

    /** Over which days a figure counts (indicators.md section 24). */
    public enum PeriodKind {
        /** On the day. */
        SNAPSHOT,
        /** What happens, over the quarter or the year to date. */
        FLOW,
        /** What has happened since 1 April, and over no shorter time. */
        YEAR_TO_DATE,
        /** Over the reporting year that ends on the day. */
        YEAR,
        /** Over the two years that end on the day. */
        TWO_YEARS,
        /** Over the three years that end on the day. */
        THREE_YEARS,
        /** Those to whom something happened in the same days of the year before, followed for a year. */
        COHORT;

        /** Whether it accumulates from 1 April when asked for a day (GEN-12). */
        public boolean isSinceApril() {
            return this == FLOW || this == YEAR_TO_DATE;
        }

        /** Whether it may be asked for a quarter. */
        public boolean isOfQuarters() {
            return this == FLOW || this == COHORT;
        }
    }
}
