package org.hearth.returns.rule;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Rule.Flags;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.UnderCheck;

/** Times that follow one another and lie within care: absences, orders. */
record Spells<R extends SentRow>(Table<R> table, Function<R, Day> start, Function<R, Day> end) {

    /** Flags a spell before which another has not ended. */
    void flagOverlapping(Child child, UnderCheck in, Flags flagged) {
        List<R> spells = Child.sorted(child.rows(table), byEnd());
        for (int i = 1; i < spells.size(); i++) {
            Day endBefore = end.apply(spells.get(i - 1));
            if (!endBefore.isDay() || start.apply(spells.get(i)).isBefore(endBefore)) {
                flagged.on(spells.get(i));
            }
        }
    }

    /** By the end, or by the start where there is no readable end. */
    private Comparator<R> byEnd() {
        return Comparator.comparing((R spell) -> end.apply(spell).or(start.apply(spell)), Day.BLANK_LAST)
                .thenComparing(start, Day.BLANK_LAST);
    }

    /** Whether it ends, or goes on, at a time when the child is not looked after. */
    boolean outlastsCare(R spell, Child child) {
        return isOutside(child, start.apply(spell), stretch -> stretch.fits(start.apply(spell), end.apply(spell)));
    }

    /** Whether it starts at a time when the child is not looked after. */
    boolean startsOutsideCare(R spell, Child child) {
        return isOutside(child, start.apply(spell), stretch -> stretch.holds(start.apply(spell)));
    }

    /** Not asked of a spell without a readable start, nor of a child of whom no time in care is known. */
    private static boolean isOutside(Child child, Day from, Predicate<Child.Stretch> care) {
        if (!from.isDay()) {
            return false;
        }
        List<Child.Stretch> stretches = child.stretchesOfCare();
        return !stretches.isEmpty() && stretches.stream().noneMatch(care);
    }
}
