package org.hearth.core.api.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.MonthEnds;

/**
 * What an indicator is, said once.
 *
 * @param ref    stable, as in indicators.md: {@code OOC-01}
 * @param source the publication or law that defines it
 * @param period snapshot on the day, or what has happened in the asked period; a line may say otherwise of itself
 * @param lines  the headline first, where there is one
 * @param breaks the days from which lines of it count otherwise than before
 */
public record Definition(
        String ref,
        String name,
        String purpose,
        String source,
        PeriodKind period,
        ValidOn validOn,
        List<Line> lines,
        List<SeriesBreak> breaks) {
    private static final int YEAR = 12;

    public Definition {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    /** Of a series without a break. */
    public Definition(
            String ref,
            String name,
            String purpose,
            String source,
            PeriodKind period,
            ValidOn validOn,
            List<Line> lines) {
        this(ref, name, purpose, source, period, validOn, lines, List.of());
    }

    /** The same, broken. @throws IllegalArgumentException if it has no such line */
    public Definition broken(SeriesBreak at) {
        at.lines().forEach(this::line);
        var all = new ArrayList<>(breaks);
        all.add(at);
        return new Definition(ref, name, purpose, source, period, validOn, lines, all);
    }

    /** The last break by which the figure of the earlier day, or a part of it, counts something else than that of the later. */
    public Optional<SeriesBreak> breakBetween(Line line, Over over, LocalDate earlier, LocalDate later) {
        LocalDate counted = firstCounted(line, over, earlier);
        return breaks.stream()
                .filter(one -> one.lines().contains(line.key()))
                .filter(one -> counted.isBefore(one.from()) && !later.isBefore(one.from()))
                .max(Comparator.comparing(SeriesBreak::from));
    }

    private LocalDate firstCounted(Line line, Over over, LocalDate day) {
        return switch (periodOf(line)) {
            case SNAPSHOT -> day;
            case FLOW, YEAR_TO_DATE -> over.endingOn(day).from();
            case YEAR -> MonthEnds.likeDay(day, YEAR).plusDays(1);
            case TWO_YEARS -> MonthEnds.likeDay(day, 2 * YEAR).plusDays(1);
            case THREE_YEARS -> MonthEnds.likeDay(day, 3 * YEAR).plusDays(1);
            case COHORT ->
                MonthEnds.likeDay(over.endingOn(day).from().minusDays(1), YEAR).plusDays(1);
        };
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
