package org.hearth.core.api.time;

import java.time.LocalDate;
import java.util.List;

/**
 * The spans of days for which rows are held (indicators.md GEN-17), in order, not touching. Outside them the answer is
 * <em>not known</em>, never 0.
 */
public record Coverage(List<Period> spans) {
    public static final Coverage NONE = new Coverage(List.of());

    public Coverage {
        spans = List.copyOf(spans);
    }

    public boolean includes(LocalDate day) {
        return spans.stream().anyMatch(span -> span.includes(day));
    }

    /** Whether every day from the first to the last, both counted, is held. */
    public boolean includesAll(LocalDate first, LocalDate last) {
        return spans.stream().anyMatch(span -> span.includes(first) && span.includes(last));
    }

    /** Whether the day itself or any later day is held. */
    public boolean reaches(LocalDate day) {
        return spans.stream().anyMatch(span -> span.isOpen() || span.to().isAfter(day));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The span that holds the day, or {@code null}. */
    public Period spanOf(LocalDate day) {
        return spans.stream().filter(span -> span.includes(day)).findFirst().orElse(null);
    }
}
