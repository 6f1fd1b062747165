package org.hearth.committee.paper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Relation;

/**
 * Which printed counts a reader would try to add up: months to a quarter, quarters to what happened since April, and what
 * happened since April on one day to that of a later one. By what the counts are called and by the calendar; no section is
 * asked.
 */
final class Calendar {
    private static final String OVER = "over";
    private static final String ADOPTED = "PER-05";

    /** Longer than twelve months no count is of that is made of quarters. */
    private static final int MONTHS_OF_A_YEAR = 12;

    private Calendar() {}

    record Sum(Coordinates whole, List<Coordinates> parts) {
        long sum(Map<Coordinates, Long> counts) {
            return parts.stream().mapToLong(counts::get).sum();
        }

        boolean holds(Map<Coordinates, Long> counts) {
            return counts.get(whole) == sum(counts);
        }

        /** Whatever the year: the same line over the same kinds of months. */
        String kind() {
            return whole.line() + " " + whole.part() + " of " + parts.get(0).line() + " "
                    + parts.get(0).part();
        }
    }

    /** Which line over which months: what it counts, but for when. */
    private record What(String line, Map<String, String> part) {}

    private record Span(YearMonth first, YearMonth last) {
        static Span of(Coordinates at) {
            YearMonth last = YearMonth.from(at.day());
            YearMonth april = YearMonth.of(last.getMonthValue() < 4 ? last.getYear() - 1 : last.getYear(), 4);
            return switch (at.part().getOrDefault(OVER, "")) {
                case "month" -> new Span(last, last);
                case "quarter" -> new Span(last.minusMonths(2), last);
                case "twelve-months" -> new Span(last.minusMonths(MONTHS_OF_A_YEAR - 1), last);
                default -> new Span(april, last);
            };
        }
    }

    /** Every such sum between counts that are there, whether it holds or not. */
    static List<Sum> sums(Map<Coordinates, Long> counts) {
        var byWhat = new java.util.LinkedHashMap<What, Map<Span, Set<Coordinates>>>();
        counts.keySet().stream().filter(Calendar::isOfWholeMonths).forEach(at -> byWhat.computeIfAbsent(
                        what(at),
                        none -> new TreeMap<>(
                                java.util.Comparator.comparing(Span::last).thenComparing(Span::first)))
                .computeIfAbsent(Span.of(at), none -> new LinkedHashSet<>())
                .add(at));
        var found = new ArrayList<Sum>();
        byWhat.values()
                .forEach(spans -> spans.forEach((span, wholes) -> {
                    for (Coordinates whole : wholes) {
                        join(span.first(), span, new ArrayList<>(), spans, parts -> found.add(new Sum(whole, parts)));
                        wholes.stream()
                                .filter(other -> !other.equals(whole))
                                .forEach(other -> found.add(new Sum(whole, List.of(other))));
                    }
                }));
        return found;
    }

    /** Spans one after another, from where the whole begins to where it ends. */
    private static void join(
            YearMonth from,
            Span whole,
            List<Coordinates> soFar,
            Map<Span, Set<Coordinates>> spans,
            java.util.function.Consumer<List<Coordinates>> found) {
        if (from.isAfter(whole.last())) {
            found.accept(List.copyOf(soFar));
            return;
        }
        spans.forEach((span, ats) -> {
            if (span.first().equals(from) && !span.last().isAfter(whole.last()) && !span.equals(whole)) {
                for (Coordinates at : ats) {
                    soFar.add(at);
                    join(span.last().plusMonths(1), whole, soFar, spans, found);
                    soFar.remove(soFar.size() - 1);
                }
            }
        });
    }

    private static What what(Coordinates at) {
        var part = new TreeMap<>(at.part());
        part.remove(OVER);
        // who was adopted stands in two lines, and both are printed
        if (at.line().equals("CIC-14") && part.equals(Map.of("exit", "adopted"))) {
            return new What(ADOPTED, Map.of("of", "numerator"));
        }
        return new What(at.line(), part);
    }

    private static boolean isOfWholeMonths(Coordinates at) {
        LocalDate day = at.day();
        return !at.part().containsKey(Relation.REST)
                && day.equals(YearMonth.from(day).atEndOfMonth());
    }
}
