package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.review.Review;
import org.hearth.childrenincare.review.ReviewsDue;
import org.hearth.childrenincare.review.ReviewsDue.Due;
import org.hearth.childrenincare.review.ReviewsDue.Outcome;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * CPL-01. Of the reviews that were due in the period those held on or before the day they were due. When each was due is
 * told by {@link ReviewsDue}; one of which it is not known whether it was in time stands on neither side and is counted
 * beside.
 */
@ApplicationScoped
class ReviewsInTime implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "CPL-01",
            "Reviews held in time",
            PERCENT,
            HIGHER,
            "reviews held on or before the day they were due",
            "reviews due in the period while the child was in care: the first within 20 working days of coming into care, the"
                    + " second within 3 months of it, later ones within 6 months of the one before");
    private static final Line CHILDREN_IN_TIME = new Line(
            "CPL-01.children",
            "Children whose reviews since 1 April were all in time",
            PERCENT,
            HIGHER,
            "those whose reviews due since 1 April were all held in time",
            "children in care on the day of whom a review was due since 1 April",
            YEAR_TO_DATE);
    private static final Line OVERDUE = new Line(
            "CPL-01.overdue",
            "Children whose review is overdue",
            CHILDREN,
            LOWER,
            "children in care on the day whose next review was due by it and has not been held",
            null,
            SNAPSHOT);
    private static final Definition DEFINITION = new Definition(
            "CPL-01",
            "Reviews in time",
            "How reliably the plans of children in care are reviewed when the law says.",
            "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE, CHILDREN_IN_TIME, OVERDUE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.REVIEWS;
    }

    @Override
    public List<String> modules() {
        return List.of(Review.MODULE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        LocalDate day = asked.day();
        LocalDate firstDay = book.coverageOf(Review.MODULE).spanOf(day).from();
        var inTime = new ArrayList<Happening>();
        var due = new ArrayList<Happening>();
        var allInTime = new ArrayList<ChildHistory>();
        var ofWhomDue = new ArrayList<ChildHistory>();
        var overdue = new ArrayList<ChildHistory>();
        int notKnown = 0;
        int childrenNotKnown = 0;
        for (ChildHistory child : book.children()) {
            List<Due> ever = ReviewsDue.of(child, firstDay, day);
            List<Due> inPeriod = ever.stream()
                    .filter(one -> asked.period().includes(one.on()))
                    .toList();
            for (Due one : inPeriod) {
                switch (one.outcome()) {
                    case NOT_KNOWN -> notKnown++;
                    case ON_TIME -> {
                        inTime.add(new Happening(child, one.on()));
                        due.add(new Happening(child, one.on()));
                    }
                    case LATE -> due.add(new Happening(child, one.on()));
                }
            }
            if (child.inCareOn(day) == null) {
                continue;
            }
            boolean late = inPeriod.stream().anyMatch(one -> one.outcome() == Outcome.LATE);
            if (!late && inPeriod.stream().anyMatch(one -> one.outcome() == Outcome.NOT_KNOWN)) {
                childrenNotKnown++;
            } else if (!inPeriod.isEmpty()) {
                ofWhomDue.add(child);
                if (!late) {
                    allInTime.add(child);
                }
            }
            if (isOverdue(child, ever, day)) {
                overdue.add(child);
            }
        }
        return List.of(
                new Measured(
                                HEADLINE,
                                share(Happening.children(inTime), Happening.children(due), notKnown),
                                List.of(),
                                notKnown)
                        .happening(Happening.occasions("on the day the review was due", inTime, due)),
                new Measured(
                        CHILDREN_IN_TIME, share(allInTime, ofWhomDue, childrenNotKnown), List.of(), childrenNotKnown),
                new Measured(OVERDUE, new Measure.Count(overdue)));
    }

    /** Of none it is known, where all that may have been due are unknown. */
    private static Measure share(List<ChildHistory> those, List<ChildHistory> of, int notKnown) {
        return of.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "The review before was held, if at all, before the reviews that are held.",
                        "Reviews of the returns before")
                : Measure.share(those, of);
    }

    /** The last one of the care that is on: one of an earlier period of care is past holding. */
    private static boolean isOverdue(ChildHistory child, List<Due> ever, LocalDate day) {
        if (ever.isEmpty()) {
            return false;
        }
        Due last = ever.get(ever.size() - 1);
        return last.isOutstanding() && !last.on().isBefore(child.periodOn(day).startedOn());
    }
}
