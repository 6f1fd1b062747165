package org.hearth.childrenincare.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.codes.EndReason;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.Period;

/**
 * A child who left care, with the period of care that ended. As in CIC-04, only a reason that ends care is a leaving.
 *
 * @param care the period of care that ended
 */
record Leaving(ChildHistory child, PeriodOfCare care) {

    /** Of each child who left in the days, the last leaving in them: one for each person of CIC-04. */
    static List<Leaving> lastOf(CareBook book, Period days) {
        var found = new ArrayList<Leaving>();
        for (ChildHistory child : book.children()) {
            PeriodOfCare last = null;
            for (PeriodOfCare care : child.periodsOfCare()) {
                if (isLeaving(care, days)) {
                    last = care;
                }
            }
            if (last != null) {
                found.add(new Leaving(child, last));
            }
        }
        return found;
    }

    /** Every leaving in the days, one for each event of CIC-04. */
    static List<Leaving> allOf(CareBook book, Period days) {
        var found = new ArrayList<Leaving>();
        for (ChildHistory child : book.children()) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                if (isLeaving(care, days)) {
                    found.add(new Leaving(child, care));
                }
            }
        }
        return found;
    }

    Happening happening() {
        return Happening.ended(child, care.startedOn(), care.goneOn());
    }

    /** A count of those who left for such a reason. */
    static Measured count(Line line, List<Leaving> leavings, Predicate<EndReason> whose) {
        return count(line, leavings, whose, List.of());
    }

    static Measured count(
            Line line, List<Leaving> leavings, Predicate<EndReason> whose, List<Measured.Part> breakdown) {
        var counted = happenings(leavings, whose);
        return new Measured(line, new Measure.Count(Happening.children(counted)), breakdown, 0)
                .happening(Happening.occasions(Happening.LEFT, counted));
    }

    /** Of all who left, those who did for such a reason. */
    static Measured share(Line line, List<Leaving> leavings, Predicate<EndReason> whose) {
        var counted = happenings(leavings, whose);
        var all = happenings(leavings, reason -> true);
        return new Measured(line, Measure.share(Happening.children(counted), Happening.children(all)))
                .happening(Happening.occasions(Happening.LEFT, counted, all));
    }

    private static List<Happening> happenings(List<Leaving> leavings, Predicate<EndReason> whose) {
        return leavings.stream()
                .filter(leaving -> whose.test(leaving.care().endReason()))
                .map(Leaving::happening)
                .toList();
    }

    private static boolean isLeaving(PeriodOfCare care, Period days) {
        var gone = care.goneOn();
        return gone != null
                && days.includes(gone)
                && care.endReason() != null
                && care.endReason().isEndOfCare();
    }

    static List<ChildHistory> children(List<Leaving> leavings, Predicate<EndReason> whose) {
        return Happening.children(happenings(leavings, whose));
    }
}
