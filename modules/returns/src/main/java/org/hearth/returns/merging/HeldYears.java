package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * The return years for which a module is held, each with the last day of which it tells: the year's last day, or the day
 * it was sent when that came before.
 *
 * @param others by name, every module beside these three
 */
public record HeldYears(
        NavigableMap<Integer, LocalDate> episodes,
        NavigableSet<Integer> headers,
        NavigableMap<Integer, LocalDate> unaccompanied,
        Map<String, NavigableMap<Integer, LocalDate>> others) {
    public HeldYears {
        episodes = Collections.unmodifiableNavigableMap(new TreeMap<>(episodes));
        headers = Collections.unmodifiableNavigableSet(new TreeSet<>(headers));
        unaccompanied = Collections.unmodifiableNavigableMap(new TreeMap<>(unaccompanied));
        others = Map.copyOf(others);
    }

    /** Years that were sent when they were over. */
    public static HeldYears of(
            Collection<Integer> episodes, Collection<Integer> headers, Collection<Integer> unaccompanied) {
        return new HeldYears(over(episodes), new TreeSet<>(headers), over(unaccompanied), Map.of());
    }

    private static NavigableMap<Integer, LocalDate> over(Collection<Integer> years) {
        var over = new TreeMap<Integer, LocalDate>();
        years.forEach(year -> over.put(year, lastDay(year, LocalDate.MAX)));
        return over;
    }

    /** The last day of which a return of the year tells that was sent on the day. */
    public static LocalDate lastDay(int year, LocalDate sent) {
        LocalDate last = new ReportingYear(year).lastDay();
        return sent.isBefore(last) ? sent : last;
    }

    /** The last day of which the episodes of a year that is held tell. */
    LocalDate lastDay(int year) {
        return episodes.get(year);
    }

    /** Whether the rows for that day are held: everything that went on during it should be there. */
    boolean tells(LocalDate day) {
        LocalDate last = episodes.get(ReportingYear.of(day).ends());
        return last != null && !day.isAfter(last);
    }

    /** The spans for which episodes are held; years that follow one another are one span. */
    public Coverage coverage() {
        return spans(episodes);
    }

    /** The spans for which UASC is held: within them, who has no row did not come alone. */
    public Coverage unaccompaniedCoverage() {
        return spans(unaccompanied);
    }

    /** By module, the spans for which the others are held. */
    public Map<String, Coverage> toldCoverage() {
        var spans = new HashMap<String, Coverage>();
        others.forEach((module, years) -> spans.put(module, spans(years)));
        return spans;
    }

    private static Coverage spans(NavigableMap<Integer, LocalDate> years) {
        List<Period> spans = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        for (var year : years.entrySet()) {
            LocalDate begins = new ReportingYear(year.getKey()).firstDay();
            if (last == null || !last.plusDays(1).equals(begins)) {
                if (last != null) {
                    spans.add(Period.ofDays(first, last));
                }
                first = begins;
            }
            last = year.getValue();
        }
        if (last != null) {
            spans.add(Period.ofDays(first, last));
        }
        return new Coverage(spans);
    }
}
