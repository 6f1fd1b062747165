package org.hearth.fostering.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.Step;

/**
 * The way of one enquiry through the stages, as a day tells it; what lies after the day is not seen.
 *
 * @param stays in their order; the last is where it stands, or from where it ended
 */
record Way(Enquiry enquiry, List<Stay> stays) {
    /** After the stages: approved; ended otherwise; and none of both by the day. */
    static final int APPROVED = Reached.values().length;

    static final int ENDED = APPROVED + 1;
    static final int OPEN = ENDED + 1;

    /**
     * Days at one stage, by their number since 1970.
     *
     * @param until the day on which it was left, or for an open one the day that is asked
     * @param to    the next stage by its number, or how it ended
     */
    record Stay(Reached at, int since, int until, int to) {}

    private record Came(LocalDate on, Reached to) {}

    /** @param here whether an approval of it is one of the kind that is asked for */
    static Way of(Enquiry enquiry, LocalDate day, boolean here) {
        var came = new ArrayList<Came>();
        for (Reached stage : Reached.values()) {
            LocalDate on = stage.by() == null ? null : enquiry.on(stage.by());
            if (on != null && !on.isAfter(day)) {
                came.add(new Came(on, stage));
            }
        }
        came.sort(Comparator.comparing(Came::on).thenComparing(Came::to));
        var stays = new ArrayList<Stay>();
        Reached at = Reached.ENQUIRY;
        int since = number(enquiry.since());
        for (Came step : came) {
            // a step that was made up for later than one behind it leads nowhere
            if (step.to().compareTo(at) > 0) {
                int on = Math.max(since, number(step.on()));
                stays.add(new Stay(at, since, on, step.to().ordinal()));
                at = step.to();
                since = on;
            }
        }
        Optional<Step> ending = enquiry.ending().filter(step -> !step.on().isAfter(day));
        if (ending.isEmpty()) {
            stays.add(new Stay(at, since, number(day), OPEN));
        } else {
            int on = Math.max(since, number(ending.get().on()));
            stays.add(new Stay(at, since, on, here && enquiry.approvedOn() != null ? APPROVED : ENDED));
        }
        return new Way(enquiry, List.copyOf(stays));
    }

    Stay last() {
        return stays.get(stays.size() - 1);
    }

    boolean isOpen() {
        return last().to() == OPEN;
    }

    static int number(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
