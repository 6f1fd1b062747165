package org.hearth.core.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.jdbi.v3.core.Jdbi;

/** The spans for which sources hold rows. */
final class Spans {
    private final Jdbi jdbi;

    Spans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One source's span, and the version that tells it. */
    record Span(long version, Period period) {}

    record Held(List<Span> spans) {
        boolean tells(Coverage coverage) {
            return new HashSet<>(spans.stream().map(Span::period).toList()).equals(new HashSet<>(coverage.spans()));
        }
    }

    Held of(String source, long turn) {
        return new Held(read(turn, " and v.source = :source", source));
    }

    /** What any source covers, in order, spans that touch or overlap made one. */
    Coverage all(long turn) {
        List<Period> periods =
                new ArrayList<>(read(turn, "", null).stream().map(Span::period).toList());
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
            var query = handle.createQuery(
                    "select v.id, v.first_day, v.until_day" + Versions.KNOWN.formatted("coverage_version") + condition);
            if (source != null) {
                query.bind("source", source);
            }
            return query.bind("turn", turn)
                    .map((row, context) -> {
                        LocalDate first = Versions.day(row, 2);
                        return new Span(row.getLong(1), new Period(first, Versions.day(row, 3)));
                    })
                    .list();
        });
    }
}
