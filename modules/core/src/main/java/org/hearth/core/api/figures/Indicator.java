package org.hearth.core.api.figures;

import java.time.LocalDate;
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
        LocalDate first = definition().period() == Definition.PeriodKind.SNAPSHOT
                        || asked.day().isBefore(asked.period().from())
                ? asked.day()
                : asked.period().from();
        return Period.ofDays(first, asked.day());
    }

    /**
     * The spans of days for which the rows it rests on are held.
     *
     * @param episodes those for which episodes are held; the answer, unless it rests on more
     */
    default Coverage coverage(B book, Coverage episodes) {
        return episodes;
    }

    /** One answer for each line of the definition, in its order. Called only on covered days on which it is valid. */
    List<Measured> measure(B book, Asked asked);
}
