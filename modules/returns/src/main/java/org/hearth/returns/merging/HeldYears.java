package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/** The return years for which a module is held. */
public record HeldYears(
        NavigableSet<Integer> episodes, NavigableSet<Integer> headers, NavigableSet<Integer> unaccompanied) {
    public HeldYears {
        episodes = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(episodes));
        headers = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(headers));
        unaccompanied = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(unaccompanied));
    }

    public static HeldYears of(
            Collection<Integer> episodes, Collection<Integer> headers, Collection<Integer> unaccompanied) {
        return new HeldYears(new TreeSet<>(episodes), new TreeSet<>(headers), new TreeSet<>(unaccompanied));
    }

    /** Whether the rows for that day are held: everything that went on during it should be there. */
    boolean tells(LocalDate day) {
        return episodes.contains(ReportingYear.of(day).ends());
    }

    /** The spans for which episodes are held; years that follow one another are one span. */
    public Coverage coverage() {
        return spans(episodes);
    }

    /** The spans for which UASC is held: within them, who has no row did not come alone. */
    public Coverage unaccompaniedCoverage() {
        return spans(unaccompanied);
    }

    private static Coverage spans(NavigableSet<Integer> years) {
        List<Period> spans = new ArrayList<>();
        Integer first = null;
        Integer last = null;
        for (Integer year : years) {
            if (last != null && year != last + 1) {
                spans.add(span(first, last));
                first = null;
            }
            first = first == null ? year : first;
            last = year;
        }
        if (first != null) {
            spans.add(span(first, last));
        }
        return new Coverage(spans);
    }

    private static Period span(int first, int last) {
        return Period.ofDays(new ReportingYear(first).firstDay(), new ReportingYear(last).lastDay());
    }
}
