package org.hearth.core.api.figures;

import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/**
 * An indicator: its definition and its sum side by side, a pure function over a book. One class each, an application
 * scoped bean in its module's {@code indicator} package; the catalogue, the scorecard and the pack pick it up.
 *
 * @param <B> the book it reads
 */
public interface Indicator<B> {
    Definition definition();

    Class<B> book();

    /**
     * The days for which rows must be held, or the answer is not known: for a snapshot the day; for what happens over
     * time the whole asked period and the day. What compares with the state before the period needs the day before it.
     */
    default Period needs(Asked asked) {
        return daysOf(definition().period(), asked);
    }

    /** The same for one line: other days where the line counts otherwise than its indicator. */
    default Period needs(Asked asked, Line line) {
        return line.period() == null ? needs(asked) : daysOf(line.period(), asked);
    }

    private static Period daysOf(Definition.PeriodKind kind, Asked asked) {
        boolean onTheDay = kind == Definition.PeriodKind.SNAPSHOT
                || asked.day().isBefore(asked.period().from());
        return Period.ofDays(onTheDay ? asked.day() : asked.period().from(), asked.day());
    }

    /**
     * The spans of days for which the rows it rests on are held.
     *
     * @param episodes those for which episodes are held; the answer, unless it rests on more
     */
    default Coverage coverage(B book, Coverage episodes) {
        return episodes;
    }

    /** One answer for each line of the definition, in its order. Called only on days on which it is valid and some line is covered; of a line that is not, the answer is not taken. */
    List<Measured> measure(B book, Asked asked);
}
