package org.hearth.core.api.figures;

import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.ChildHistory;
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
     * The columns of the return whose cells decide who is counted, and as what: where one of them is at fault for a child,
     * the figure may be wrong by that child. Empty only where it reads no care book.
     */
    Set<ReturnColumn> restsOn();

    /**
     * What of the child's record decides how the child counts, a sentence each, for who asks why; empty where the
     * definition says all there is to say.
     */
    default List<String> because(ChildHistory child, Asked asked) {
        return List.of();
    }

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
     * @param held those for which its book is; the answer, unless it rests on more
     */
    default Coverage coverage(B book, Coverage held) {
        return held;
    }

    /**
     * The modules of the return, beyond episodes, on whose rows it rests: {@code OC2}. For the days it needs these too
     * must be held, or the answer is not known. Of a care book alone.
     */
    default List<String> modules() {
        return List.of();
    }

    /**
     * One answer for each line of the definition, in its order. What counts events says when each happened ({@link
     * Measured#happening}), so that it can be split by how things were then. Called only on days on which it is valid and
     * some line is covered; of a line that is not, the answer is not taken.
     */
    List<Measured> measure(B book, Asked asked);
}
