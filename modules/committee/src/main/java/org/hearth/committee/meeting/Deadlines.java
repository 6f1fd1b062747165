package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;

/** By when a meeting's paper must be frozen, drafted, cleared and published, in that order. */
public record Deadlines(LocalDate meeting, List<Deadline> all) {
    /** Agenda and reports are open at least five clear days before: Local Government Act 1972, section 100B(3). */
    public static final int CLEAR_DAYS = 5;

    public Deadlines {
        all = List.copyOf(all);
    }

    /**
     * @param day    its last day; {@code null} where the bank holidays are not held that would tell
     * @param notKnown why there is no day, else {@code null}
     */
    public record Deadline(Stage stage, LocalDate day, String notKnown) {
        public boolean isKnown() {
            return day != null;
        }

        /** Monday 15 June 2026, or why it is not known. */
        public String words() {
            return isKnown() ? Dates.withWeekday(day) : notKnown;
        }
    }

    static Deadlines of(LocalDate meeting, LeadTimes before) {
        return new Deadlines(
                meeting,
                Arrays.stream(Stage.values())
                        .map(stage -> deadline(stage, meeting, before.before(stage)))
                        .toList());
    }

    private static Deadline deadline(Stage stage, LocalDate meeting, int before) {
        var days = WorkingDays.england();
        try {
            return new Deadline(stage, days.before(days.publishBy(meeting, CLEAR_DAYS), before), null);
        } catch (RuleBroken notHeld) {
            boolean outside = meeting.isAfter(days.lastDay()) || meeting.isBefore(days.firstDay());
            int missing = outside ? meeting.getYear() : days.firstDay().getYear() - 1;
            return new Deadline(stage, null, "Not known: the bank holidays of %d are not held".formatted(missing));
        }
    }

    public Deadline of(Stage stage) {
        return all.get(stage.ordinal());
    }

    public Deadline publication() {
        return of(Stage.PUBLICATION);
    }
}
