package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Measured.Occasions;

/**
 * Something that is counted because it happened to a child, and the day by which the child is judged who is split by age or
 * home: the first day of what began, the last of what ended.
 */
record Happening(ChildHistory child, LocalDate day) {
    static final String BEGAN = "on the day care began";
    static final String LEFT = "on the last day in care";

    /** By the last day before {@code gone}; what began and ended on one day, by that day. */
    static Happening ended(ChildHistory child, LocalDate from, LocalDate gone) {
        return new Happening(child, gone.isAfter(from) ? gone.minusDays(1) : from);
    }

    static List<ChildHistory> children(List<Happening> all) {
        return all.stream().map(Happening::child).toList();
    }

    /** Each child once, by the last thing that happened. */
    static List<Happening> lastOfEach(List<Happening> inOrder) {
        var last = new LinkedHashMap<ChildHistory, Happening>();
        inOrder.forEach(happening -> last.put(happening.child(), happening));
        return List.copyOf(last.values());
    }

    static Occasions occasions(String when, List<Happening> numerator) {
        return occasions(when, numerator, List.of());
    }

    static Occasions occasions(String when, List<Happening> numerator, List<Happening> denominator) {
        return new Occasions(when, days(numerator), days(denominator));
    }

    private static List<LocalDate> days(List<Happening> all) {
        return all.stream().map(Happening::day).toList();
    }
}
