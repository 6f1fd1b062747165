package org.hearth.childrenincare.asking;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/** Days for which rows are held, both counted; {@code to} is {@code null} where they are kept day by day. */
@JsonbNillable
public record Span(LocalDate from, LocalDate to) {

    static Span of(Period period) {
        return new Span(period.from(), period.lastDay());
    }

    public static List<Span> all(Coverage coverage) {
        return coverage.spans().stream().map(Span::of).toList();
    }

    /** The span that holds the day; outside every span, from the first day held to the last; {@code null} for none. */
    public static Span around(Coverage coverage, LocalDate day) {
        if (coverage.isEmpty()) {
            return null;
        }
        Period span = coverage.spanOf(day);
        var spans = coverage.spans();
        return span != null
                ? of(span)
                : new Span(spans.get(0).from(), spans.get(spans.size() - 1).lastDay());
    }
}
