package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome.EmergencyUse;
import org.hearth.fostering.api.MayTake.Route;
import org.hearth.fostering.api.MayTake.Way;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Limits;
import org.hearth.platform.api.pages.Days;

/**
 * The leave to place in an emergency with an approved household outside its terms, for a few working days and not again when
 * they are over. It lifts the terms and not the usual limit. Care Planning, Placement and Case Review (England) Regulations
 * 2010, reg. 23.
 *
 * @param startedOn when it began; the day asked about where it would begin then
 * @param isOver    whether the days that it allows were over by the day
 */
record Emergency(LocalDate startedOn, LocalDate lastDay, boolean isOver) {

    /** {@code null} where it is neither asked for nor under way for each of the children. */
    static Emergency of(Placing placing, List<EmergencyUse> uses) {
        Emergency soonest = null;
        for (FosterChild child : placing.children()) {
            Emergency one = of(child, placing, uses).orElse(null);
            if (one == null) {
                return null;
            }
            if (soonest == null || one.lastDay.isBefore(soonest.lastDay)) {
                soonest = one;
            }
        }
        return soonest;
    }

    private static Optional<Emergency> of(FosterChild child, Placing placing, List<EmergencyUse> uses) {
        Optional<LocalDate> began = uses.stream()
                .filter(use -> use.children().contains(child.id()))
                .map(EmergencyUse::startedOn)
                .filter(day -> !day.isAfter(placing.day()))
                .max(Comparator.naturalOrder());
        return began.or(() -> Optional.of(placing.day()).filter(day -> placing.emergency()))
                .map(day -> from(day, placing.day()));
    }

    /** One that began on the day, looked at on another. */
    static Emergency from(LocalDate began, LocalDate day) {
        LocalDate last = Limits.lastEmergencyDay(began);
        return new Emergency(began, last, day.isAfter(last));
    }

    /** For a household that is asked on the day. */
    Route route(String household, String who, LocalDate day) {
        int days = Limits.emergencyDays(startedOn);
        String began = startedOn.equals(day)
                ? "In an emergency %s may have %s outside its terms for %d working days, until %s."
                        .formatted(household, who, days, Days.inWords(lastDay))
                : "In an emergency begun on %s %s may have %s outside its terms until %s: working day %d of %d."
                        .formatted(
                                Days.inWords(startedOn),
                                household,
                                who,
                                Days.inWords(lastDay),
                                WorkingDays.england().between(startedOn, day),
                                days);
        return new Route(Way.EMERGENCY, lastDay, began + " By then the terms are varied or the placement ends.");
    }

    String over() {
        return "The %d working days of the emergency ended on %s."
                .formatted(Limits.emergencyDays(startedOn), Days.inWords(lastDay));
    }
}
