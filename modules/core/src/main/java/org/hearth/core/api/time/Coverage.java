package org.hearth.core.api.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.platform.api.pages.Days;

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

    /** The days that both hold. */
    public Coverage and(Coverage other) {
        var both = new ArrayList<Period>();
        for (Period one : spans) {
            for (Period another : other.spans) {
                if (one.overlaps(another)) {
                    both.add(new Period(later(one.from(), another.from()), sooner(one.to(), another.to())));
                }
            }
        }
        return new Coverage(both);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@code null} is never. */
    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** {@code from 1 April 2023 to 31 March 2026}; spans after one another are joined by "and"; empty for none. */
    public String inWords() {
        return spans.stream()
                .map(span -> span.isOpen()
                        ? "from %s on".formatted(Days.inWords(span.from()))
                        : "from %s to %s".formatted(Days.inWords(span.from()), Days.inWords(span.lastDay())))
                .collect(Collectors.joining(" and "));
    }

    /** The spans as a machine reads them: {@code 2016-04-01 to 2019-03-31; 2021-04-01 on}. */
    public String inOneCell() {
        return spans.stream()
                .map(span -> span.isOpen() ? span.from() + " on" : span.from() + " to " + span.lastDay())
                .collect(Collectors.joining("; "));
    }

    /** {@code Rows are held from 1 April 2023 to 31 March 2026.} */
    public String sentence() {
        return isEmpty() ? "No rows are held." : "Rows are held %s.".formatted(inWords());
    }

    /** The same for one who asks for a day: where it is not held the sentence says so, and for which days rows are. */
    public String sentence(LocalDate day) {
        return isEmpty() || includes(day)
                ? sentence()
                : "Rows are not held for %s; held are those %s.".formatted(Days.inWords(day), inWords());
    }

    /** The span that holds the day, or {@code null}. */
    public Period spanOf(LocalDate day) {
        return spans.stream().filter(span -> span.includes(day)).findFirst().orElse(null);
    }
}
