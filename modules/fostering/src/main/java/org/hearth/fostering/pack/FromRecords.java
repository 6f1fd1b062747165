package org.hearth.fostering.pack;

import java.util.List;
import java.util.function.Function;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.people.Member;

/** What pages share whose figures rest on records of what happened, which reach back to some day and no further. */
final class FromRecords {
    private FromRecords() {}

    /** One side of a share as a count of its own: of what happened and of no homes, so that a few are withheld (ADR 44). */
    static Cell events(Coordinates at, Measured measured, Function<Measure, List<? extends Member>> side) {
        return measured.measure() instanceof Measure.None none
                ? Cells.none(at, none)
                : Cells.count(at, Unit.EVENTS, side.apply(measured.measure()));
    }

    /** For the note of a table: why its first row is not known; nothing where it is. */
    static String since(Measured first) {
        return Topic.isTold(first) ? "" : " An x is not known. " + Topic.why(first);
    }
}
