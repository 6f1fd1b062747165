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

    /** The span that holds the day; {@code null} where none does. */
    public static Span around(Coverage coverage, LocalDate day) {
        Period span = coverage.spanOf(day);
        return span == null ? null : of(span);
    }
}
