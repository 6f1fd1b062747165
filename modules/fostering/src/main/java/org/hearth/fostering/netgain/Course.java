package org.hearth.fostering.netgain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.Terms;

/**
 * What one household was approved for, day after day, as stretches that never overlap, with the turns between them. Opening,
 * closing and all that lies between are read from this one course, so an account cannot but balance.
 */
final class Course {
    private final Household household;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private Course(Household household) {
        this.household = household;
    }

    static Course of(Household household) {
        var course = new Course(household);
        course.household.approvals().forEach(course::add);
        course.turn();
        return course;
    }

    List<Turn> turns() {
        return turns;
    }

    /** What spoils a count of this household, whatever the period. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** {@code null} on a day on which it is not approved. */
    Stretch on(LocalDate day) {
        for (Stretch stretch : stretches) {
            if (stretch.period().includes(day)) {
                return stretch;
            }
        }
        return null;
    }

    private void add(Approval approval) {
        Period held = afterTheLast(approval.period());
        if (held == null) {
            return;
        }
        Stretch last = last();
        LocalDate since = last != null && touches(last, held.from()) && last.kind() == approval.kind()
                ? last.since()
                : held.from();
        LocalDate next = held.from();
        for (Terms terms : approval.terms()) {
            Period within = common(terms.period(), new Period(next, held.to()));
            if (within == null) {
                continue;
            }
            if (next.isBefore(within.from())) {
                addUnknown(approval, new Period(next, within.from()), since);
            }
            stretches.add(new Stretch(household, approval, terms, within, since));
            next = within.to();
            if (next == null) {
                return;
            }
        }
        if (held.isOpen() || next.isBefore(held.to())) {
            addUnknown(approval, new Period(next, held.to()), since);
        }
    }

    private void addUnknown(Approval approval, Period period, LocalDate since) {
        stretches.add(new Stretch(household, approval, null, period, since));
        doubts.add(new Doubt(household, Doubt.What.TERMS_NOT_KNOWN, period));
    }

    /** Its days after those that an earlier approval holds; {@code null} where none are left. */
    private Period afterTheLast(Period period) {
        Stretch last = last();
        if (last == null || touchesOrFollows(last, period.from())) {
            return isEmpty(period) ? null : period;
        }
        doubts.add(new Doubt(household, Doubt.What.TWO_APPROVALS, common(period, last.period())));
        LocalDate end = last.period().to();
        return end == null || !period.isOpen() && !end.isBefore(period.to()) ? null : new Period(end, period.to());
    }

    private void turn() {
        Stretch before = null;
        for (Stretch stretch : stretches) {
            LocalDate day = stretch.period().from();
            if (before != null && !touches(before, day)) {
                leave(before);
                turns.add(new Turn(household, day, null, stretch, true));
            } else {
                turns.add(new Turn(household, day, before, stretch, false));
            }
            before = stretch;
        }
        if (before != null && !before.period().isOpen()) {
            leave(before);
        }
    }

    private void leave(Stretch last) {
        LocalDate day = last.period().to();
        turns.add(new Turn(household, day, last, null, false));
        if (last.approval().left() == null) {
            doubts.add(new Doubt(household, Doubt.What.REASON_NOT_RECORDED, new Period(day, day.plusDays(1))));
        }
    }

    private Stretch last() {
        return stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    }

    private static boolean touches(Stretch last, LocalDate day) {
        return day.equals(last.period().to());
    }

    private static boolean touchesOrFollows(Stretch last, LocalDate day) {
        return !last.period().isOpen() && !day.isBefore(last.period().to());
    }

    private static boolean isEmpty(Period period) {
        return period.from().equals(period.to());
    }

    /** {@code null} where they share no day. */
    private static Period common(Period one, Period other) {
        if (!one.overlaps(other)) {
            return null;
        }
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.isOpen() || !other.isOpen() && other.to().isBefore(one.to()) ? other.to() : one.to();
        return from.equals(to) ? null : new Period(from, to);
    }
}
