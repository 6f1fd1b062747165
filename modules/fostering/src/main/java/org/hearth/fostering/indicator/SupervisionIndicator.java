package org.hearth.fostering.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Measured.Occasions;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.people.Member;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.supervision.Rhythm;
import org.hearth.fostering.supervision.Standing;
import org.hearth.fostering.supervision.Supervision;
import org.hearth.fostering.supervision.SupervisionBook;

/**
 * What the indicators over reviews, visits and training share: what was due in the period and was in time, and who is late on the day.
 * Of what it is not known whether it was in time stands on neither side and is counted beside. Public, as the container puts
 * its proxy of the interface in another package.
 */
public interface SupervisionIndicator extends Indicator<SupervisionBook> {

    @Override
    default Class<SupervisionBook> book() {
        return SupervisionBook.class;
    }

    /** The register is no part of the return. */
    @Override
    default Set<ReturnColumn> restsOn() {
        return Set.of();
    }

    /**
     * @param firstDay from which it is recorded; {@code null} where nothing is
     * @param due      what was due of a household by the day
     */
    static Measured inTime(
            Line line,
            SupervisionBook book,
            Asked asked,
            LocalDate firstDay,
            String what,
            BiFunction<Supervision, LocalDate, List<Rhythm.Due>> due) {
        return inTimeEach(line, book, asked, firstDay, what, (of, day) -> due.apply(of, day).stream()
                .map(one -> new Reached(of.household(), one))
                .toList());
    }

    /** What was due of somebody: the household, or one of its carers. */
    record Reached(Member who, Rhythm.Due due) {}

    /** Likewise of each of whom it was due. */
    static Measured inTimeEach(
            Line line,
            SupervisionBook book,
            Asked asked,
            LocalDate firstDay,
            String what,
            BiFunction<Supervision, LocalDate, List<Reached>> due) {
        if (firstDay == null || asked.period().from().isBefore(firstDay)) {
            return new Measured(line, SupervisionBooks.since(what, firstDay));
        }
        var inTime = new ArrayList<Member>();
        var inTimeOn = new ArrayList<LocalDate>();
        var all = new ArrayList<Member>();
        var allOn = new ArrayList<LocalDate>();
        int notKnown = 0;
        for (Supervision of : book.households()) {
            for (Reached reached : due.apply(of, asked.day())) {
                Rhythm.Due one = reached.due();
                if (!asked.period().includes(one.on()) || mayStillBe(one, book.today())) {
                    continue;
                }
                if (one.outcome() == Rhythm.Outcome.NOT_KNOWN) {
                    notKnown++;
                    continue;
                }
                all.add(reached.who());
                allOn.add(one.on());
                if (one.outcome() == Rhythm.Outcome.ON_TIME) {
                    inTime.add(reached.who());
                    inTimeOn.add(one.on());
                }
            }
        }
        Measure share = all.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "Of none that was due it is known whether it was in time.",
                        "the fostering service's record of each before")
                : Measure.share(inTime, all);
        return new Measured(line, share, List.of(), notKnown)
                .happening(new Occasions("on the day it was due", inTimeOn, allOn));
    }

    /** It is not missed before its day is over. */
    private static boolean mayStillBe(Rhythm.Due one, LocalDate today) {
        return one.doneOn() == null && !one.on().isBefore(today);
    }

    /** Households that are late on the day; those of which it is not known are counted beside. */
    static Measured late(
            Line line,
            SupervisionBook book,
            LocalDate firstDay,
            LocalDate day,
            String what,
            Function<Supervision, Standing> standing) {
        if (firstDay == null || day.isBefore(firstDay)) {
            return new Measured(line, SupervisionBooks.since(what, firstDay));
        }
        var late = new ArrayList<Household>();
        int notKnown = 0;
        for (Supervision of : book.households()) {
            Standing one = standing.apply(of);
            if (one.isLate()) {
                late.add(of.household());
            } else if (one.state() == Standing.State.NOT_KNOWN) {
                notKnown++;
            }
        }
        return new Measured(line, new Measure.Count(late), List.of(), notKnown);
    }
}
