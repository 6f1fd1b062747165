package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures.Counted;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * What a fault does to which figure: the columns that a rule faults, the indicators that rest on them, and whether the child
 * is counted in these. A figure may be wrong by a child without being so: that a cell is at fault does not say what is right.
 */
public interface Spoiling {

    /** The columns of the return that a rule of a year faults. */
    Set<ReturnColumn> columns(String rule, int year);

    /** The indicators that rest on one of these columns, by ref. */
    List<String> figures(String rule, int year);

    /** The day on which the figures of a return are looked at: its last, or the last that is held. */
    LocalDate dayOf(int year);

    /** The figures that rest on a column at fault, by ref, and how the finding's child stands in each. */
    List<Spoilt> of(RuleFinding finding, LocalDate on);

    /**
     * The figures that rest on a column at fault in any of these findings, those that count most of their children first.
     *
     * @param on {@code null} for {@link #dayOf} the filter's year, or of the newest of which rows are held
     */
    List<OfFigure> byFigure(RuleFindingFilter wanted, LocalDate on);

    /**
     * @param by    the columns at fault that it rests on
     * @param lines how the child stands in each line; empty when the row names no child who is held
     */
    record Spoilt(Definition definition, Set<ReturnColumn> by, List<Counted> lines) {
        public Spoilt {
            by = Set.copyOf(by);
            lines = List.copyOf(lines);
        }

        /** Whether it is known or measured at all on the day. */
        public boolean isTold() {
            return lines.stream().anyMatch(Counted::told);
        }

        /** Whether the child moves it, or might. */
        public boolean isConcerned() {
            return lines.stream().anyMatch(line -> line.told() && line.isConcerned());
        }
    }

    /**
     * @param findings on columns that it rests on
     * @param children of these findings who are counted in it, above or below the line
     */
    record OfFigure(Definition definition, int findings, int children) {}
}
