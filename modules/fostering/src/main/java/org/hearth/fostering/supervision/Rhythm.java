package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hearth.core.api.time.Period;

/**
 * What is to be done again within some time of the approval and of each time that it was done: counted from the day on which
 * it was done, not from the day on which it was due. What was due after the household left was not due.
 *
 * <p>Where the approval began before the days of which every time is recorded, the last time before those days is not known.
 * It was the day before at the latest, so what was done later than that allows, or not at all, was late, and of what was done
 * sooner it is not known. It was the last one recorded of before at the earliest, or the approval, so until that allows no
 * longer the next is in time.
 */
public final class Rhythm {
    private final Period approved;
    private final LocalDate firstDay;
    private final UnaryOperator<LocalDate> within;
    private final List<Due> due = new ArrayList<>();
    private LocalDate next;
    private LocalDate earliest;
    private boolean certain;

    /** How something that was due turned out. */
    public enum Outcome {
        ON_TIME,
        LATE,
        NOT_KNOWN
    }

    /**
     * @param on     the last day on which it was on time; where that is not known, the day on which it was done
     * @param doneOn {@code null} where it was not done by the day asked for
     */
    public record Due(LocalDate on, LocalDate doneOn, Outcome outcome) {}

    /**
     * @param by      the last day on which it is on time; where that is not known, the last one that it may be; {@code null}
     *                where nothing is recorded at all
     * @param certain whether {@code by} is known
     */
    public record Next(LocalDate by, boolean certain) {}

    private Rhythm(Period approved, LocalDate firstDay, UnaryOperator<LocalDate> within) {
        this.approved = approved;
        this.firstDay = firstDay;
        this.within = within;
        earliest = within.apply(approved.from());
        certain = firstDay != null && !approved.from().isBefore(firstDay);
        if (firstDay != null) {
            next = within.apply(certain ? approved.from() : firstDay.minusDays(1));
        }
    }

    /**
     * @param firstDay from which every time that it was done is recorded, as some of before may be; {@code null} where
     *                 nothing is recorded
     * @param within   the last day on which the next is on time, after it was done on the day
     * @param done     in order
     * @param day      what is done after it is not known yet
     */
    static Rhythm of(
            Period approved, LocalDate firstDay, UnaryOperator<LocalDate> within, List<LocalDate> done, LocalDate day) {
        var rhythm = new Rhythm(approved, firstDay, within);
        done.stream()
                .filter(on -> firstDay != null && approved.includes(on) && !on.isAfter(day))
                .forEach(on -> {
                    if (on.isBefore(firstDay)) {
                        rhythm.doneBefore(on);
                    } else {
                        rhythm.done(on);
                    }
                });
        return rhythm;
    }

    /** Another one may have been done since, of which nothing is recorded. */
    private void doneBefore(LocalDate on) {
        earliest = within.apply(on);
    }

    private void done(LocalDate on) {
        Outcome outcome = on.isAfter(next) ? Outcome.LATE : certain ? Outcome.ON_TIME : Outcome.NOT_KNOWN;
        add(new Due(outcome == Outcome.NOT_KNOWN ? on : next, on, outcome));
        certain = true;
        next = within.apply(on);
    }

    private void add(Due one) {
        if (approved.includes(one.on())) {
            due.add(one);
        }
    }

    /** Each that was due by the day, in order, one that was not done until then among them. */
    List<Due> dueBy(LocalDate day) {
        var all = new ArrayList<>(due);
        if (next != null && !next.isAfter(day) && approved.includes(next)) {
            all.add(new Due(next, null, Outcome.LATE));
        }
        return all;
    }

    /** What comes next after all that was done by the day. */
    Next next(LocalDate day) {
        return !certain && !day.isAfter(earliest) ? new Next(earliest, true) : new Next(next, certain);
    }
}
