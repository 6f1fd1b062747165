package org.hearth.core.api.figures;

import java.util.List;

/**
 * What an indicator is, said once.
 *
 * @param ref    stable, as in indicators.md: {@code OOC-01}
 * @param source the publication or law that defines it
 * @param period snapshot on the day, or what has happened in the asked period
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

    public enum PeriodKind {
        SNAPSHOT,
        FLOW,
        YEAR
    }
}
