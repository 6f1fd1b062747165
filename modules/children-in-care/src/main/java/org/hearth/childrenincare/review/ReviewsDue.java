package org.hearth.childrenincare.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.time.WorkingDays;

/**
 * When the reviews of a child were due and whether they were held in time. The first within 20 working days of coming into
 * care, the second within 3 months of the first, each later one within 6 months of the one before: counted from the review
 * that was held, not from the day it was due (indicators.md GEN-07). Care Planning, Placement and Case Review (England)
 * Regulations 2010, reg. 33.
 *
 * <p>A review that was due after the child left care is no review due, nor is one that is not due yet (GEN-08). Where care
 * began before the reviews held do, the review before the first one held is not known. It was held on the day before at
 * the latest, so the next was due 6 months on at the latest: what was held after that, or not at all, was late, and of
 * what was held sooner it is not known.
 */
public final class ReviewsDue {
    private static final int WORKING_DAYS_TO_FIRST = 20;
    private static final int MONTHS_TO_SECOND = 3;
    private static final int MONTHS_BETWEEN = 6;

    private ReviewsDue() {}

    /** What became of a review that was due. */
    public enum Outcome {
        ON_TIME,
        LATE,
        NOT_KNOWN
    }

    /**
     * @param on     the day by which it was to be held; where that is not known, the latest day it may have been
     * @param heldOn {@code null} when it was not held by the day asked for
     */
    public record Due(LocalDate on, LocalDate heldOn, Outcome outcome) {
        public boolean isOutstanding() {
            return heldOn == null;
        }
    }

    /**
     * Every review of the child due up to the day, in order, over all periods of care.
     *
     * @param firstDay of the days for which reviews are held without a gap up to the day
     * @param day      counted
     */
    public static List<Due> of(ChildHistory child, LocalDate firstDay, LocalDate day) {
        var due = new ArrayList<Due>();
        for (PeriodOfCare care : child.periodsOfCare()) {
            var chain = new Chain(care, firstDay, day);
            for (Review review : child.told(Review.KIND)) {
                if (chain.isDuring(review)) {
                    chain.held(review.heldOn());
                }
            }
            due.addAll(chain.finish());
        }
        return due;
    }

    private static final class Chain {
        private final PeriodOfCare care;
        private final LocalDate firstDay;
        private final LocalDate day;
        private final List<Due> due = new ArrayList<>();
        private LocalDate next;
        private boolean certain;
        private int held;

        Chain(PeriodOfCare care, LocalDate firstDay, LocalDate day) {
            this.care = care;
            this.firstDay = firstDay;
            this.day = day;
            certain = care.startKnown() && !care.startedOn().isBefore(firstDay);
            next = certain
                    ? WorkingDays.england().after(care.startedOn(), WORKING_DAYS_TO_FIRST)
                    : later(care.startedOn(), firstDay).minusDays(1).plusMonths(MONTHS_BETWEEN);
            held = certain ? 0 : 1;
        }

        boolean isDuring(Review review) {
            return !review.heldOn().isBefore(firstDay)
                    && !review.heldOn().isBefore(care.startedOn())
                    && !review.heldOn().isAfter(day)
                    && goesOn(review.heldOn());
        }

        void held(LocalDate on) {
            Outcome outcome = on.isAfter(next) ? Outcome.LATE : certain ? Outcome.ON_TIME : Outcome.NOT_KNOWN;
            add(next, on, outcome);
            certain = true;
            held++;
            next = on.plusMonths(held == 1 ? MONTHS_TO_SECOND : MONTHS_BETWEEN);
        }

        List<Due> finish() {
            if (!next.isAfter(day)) {
                add(next, null, Outcome.LATE);
            }
            return due;
        }

        /** Due while the child was in care, or not at all. Where only the latest day is known, that of the review stands for it. */
        private void add(LocalDate on, LocalDate heldOn, Outcome outcome) {
            LocalDate when = outcome == Outcome.NOT_KNOWN ? heldOn : on;
            if (goesOn(when)) {
                due.add(new Due(when, heldOn, outcome));
            }
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private boolean goesOn(LocalDate on) {
            LocalDate gone = care.goneOn();
            return gone == null || on.isBefore(gone);
        }
    }
}
