package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.time.Period;

/**
 * Who came into the count of children in care during a period of days, and who went out of it. Every child who is counted
 * at the end and was not at the start came in, so the two always balance with CIC-01; most came by starting and went by
 * leaving, and the few whose record begins or stops without saying so stand apart.
 *
 * @param started   periods of care that began with a start of care
 * @param appeared  periods of care whose first row held is no start of care
 * @param ceased    periods of care that ended with a reason that ends care
 * @param vanished  periods of care that stop without one: another row would follow and none is held, an earlier return
 *                  left it open and a later one is silent, or the row is open beyond the 18th birthday (GEN-04)
 */
record CareFlow(List<Happening> started, List<Happening> appeared, List<Happening> ceased, List<Happening> vanished) {

    static CareFlow in(CareBook book, Period days) {
        var flow = new CareFlow(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ChildHistory child : book.children()) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                if (days.includes(care.startedOn())) {
                    (care.startKnown() ? flow.started : flow.appeared).add(new Happening(child, care.startedOn()));
                }
                LocalDate gone = care.goneOn();
                if (gone != null && days.includes(gone)) {
                    (care.endReason() != null && care.endReason().isEndOfCare() ? flow.ceased : flow.vanished)
                            .add(Happening.ended(child, care.startedOn(), gone));
                }
            }
        }
        return flow;
    }

    List<Happening> in() {
        return joined(started, appeared);
    }

    List<Happening> out() {
        return joined(ceased, vanished);
    }

    /** How many came or went without a row that says so. */
    int unexplained() {
        return appeared.size() + vanished.size();
    }

    private static List<Happening> joined(List<Happening> one, List<Happening> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
