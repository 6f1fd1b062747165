package org.hearth.core.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.hearth.core.api.care.CareRecords.Covers;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.jdbi.v3.core.Jdbi;

/** The spans for which sources hold rows. */
final class Spans {
    private static final String CARE = "care";
    private static final String UNACCOMPANIED = "unaccompanied";

    private final Jdbi jdbi;

    Spans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One source's span, of what it tells, and the version that says so. */
    record Span(long version, String tells, Period period) {}

    record Held(List<Span> spans) {
        boolean tells(Covers covers) {
            return new HashSet<>(spans.stream().map(Held::unversioned).toList()).equals(new HashSet<>(of(covers)));
        }

        private static Span unversioned(Span span) {
            return new Span(0, span.tells(), span.period());
        }
    }

    /** To be written: without versions yet. */
    static List<Span> of(Covers covers) {
        List<Span> spans = new ArrayList<>();
        covers.care().spans().forEach(period -> spans.add(new Span(0, CARE, period)));
        covers.unaccompanied().spans().forEach(period -> spans.add(new Span(0, UNACCOMPANIED, period)));
        covers.told().forEach((module, told) -> told.spans().forEach(period -> spans.add(new Span(0, module, period))));
        return spans;
    }

    Held of(String source, long turn) {
        return new Held(read(turn, " and v.source = :source", source));
    }

    /** What any source covers, in order, spans that touch or overlap made one; read in one statement. */
    Covers all(long turn) {
        List<Span> spans = read(turn, "", null);
        var told = new HashMap<String, Coverage>();
        spans.stream()
                .map(Span::tells)
                .filter(tells -> !tells.equals(CARE) && !tells.equals(UNACCOMPANIED))
                .distinct()
                .forEach(module -> told.put(module, joined(spans, module)));
        return new Covers(joined(spans, CARE), joined(spans, UNACCOMPANIED), told);
    }

    private static Coverage joined(List<Span> spans, String tells) {
        List<Period> periods = new ArrayList<>(spans.stream()
                .filter(span -> span.tells().equals(tells))
                .map(Span::period)
                .toList());
        periods.sort(Comparator.comparing(Period::from));
        List<Period> joined = new ArrayList<>();
        for (Period period : periods) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (last.isOpen() || !period.from().isAfter(last.to()))) {
                boolean longer =
                        !last.isOpen() && (period.isOpen() || period.to().isAfter(last.to()));
                joined.set(joined.size() - 1, new Period(last.from(), longer ? period.to() : last.to()));
            } else {
                joined.add(period);
            }
        }
        return new Coverage(joined);
    }

    private List<Span> read(long turn, String condition, String source) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select v.id, v.tells, v.first_day, v.until_day"
                    + Versions.KNOWN.formatted("coverage_version") + condition);
            if (source != null) {
                query.bind("source", source);
            }
            return query.bind("turn", turn)
                    .map((row, context) -> {
                        LocalDate first = Versions.day(row, 3);
                        return new Span(row.getLong(1), row.getString(2), new Period(first, Versions.day(row, 4)));
                    })
                    .list();
        });
    }
}
