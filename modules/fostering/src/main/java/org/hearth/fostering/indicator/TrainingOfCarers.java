package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.fostering.supervision.Carer;
import org.hearth.fostering.supervision.Course;
import org.hearth.fostering.supervision.Standing;
import org.hearth.fostering.supervision.Supervision;
import org.hearth.fostering.supervision.SupervisionBook;

/**
 * FOS-15. Of the carers whose training standards were due in the period, those who had completed them by then; and of the
 * carers approved on the day, those with every mandatory course in date. Each carer counts, not the household; a household
 * of which no carer is recorded counts as one of whom it is not known.
 */
@ApplicationScoped
class TrainingOfCarers implements SupervisionIndicator {
    private static final String WHAT = "Training of foster carers";
    private static final Line HEADLINE = new Line(
            "FOS-15",
            "Training standards complete in time",
            Unit.PERCENT,
            Direction.HIGHER,
            "those who had completed the training, support and development standards by the day on which they were due",
            "foster carers whose standards were due in the period: 12 months after their approval, 18 for family and friends, as the dated rows say");
    private static final Line IN_DATE = new Line(
            "FOS-15.in-date",
            "Foster carers with every mandatory course in date",
            Unit.PERCENT,
            Direction.HIGHER,
            "those with each mandatory course of the day in date",
            "foster carers approved on the day",
            PeriodKind.SNAPSHOT);
    private static final Definition DEFINITION = new Definition(
            "FOS-15",
            "Training of foster carers",
            "Whether foster carers have learned what they are to know, and keep it up.",
            "Fostering Services: National Minimum Standards 2011, standard 20; courses by this service's own dated rows",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE, IN_DATE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(SupervisionBook book, Asked asked) {
        LocalDate firstDay = book.trainingFrom();
        return List.of(
                SupervisionIndicator.inTimeEach(
                        HEADLINE, book, asked, firstDay, WHAT, (of, day) -> reached(of, firstDay, day)),
                inDate(book, firstDay, asked.day()));
    }

    private static List<Reached> reached(Supervision of, LocalDate firstDay, LocalDate day) {
        var all = new ArrayList<Reached>();
        of.standardsDueOfNobody(day).forEach(one -> all.add(new Reached(of.household(), one)));
        of.carers()
                .forEach(carer -> carer.standardsDue(firstDay, day).forEach(one -> all.add(new Reached(carer, one))));
        return all;
    }

    private static Measured inDate(SupervisionBook book, LocalDate firstDay, LocalDate day) {
        if (firstDay == null || day.isBefore(firstDay)) {
            return new Measured(IN_DATE, SupervisionBooks.since(WHAT, firstDay));
        }
        var inDate = new ArrayList<Carer>();
        var all = new ArrayList<Carer>();
        int notKnown = 0;
        for (Supervision of : book.households()) {
            var approved = of.carers().stream()
                    .filter(carer -> carer.isApprovedOn(day))
                    .toList();
            if (approved.isEmpty() && of.asked(day).isPresent()) {
                notKnown++;
            }
            for (Carer carer : approved) {
                var standings = Course.on(day).stream()
                        .map(course -> carer.course(course, firstDay, day))
                        .toList();
                boolean isOut = standings.stream().anyMatch(TrainingOfCarers::isOut);
                if (!isOut && standings.stream().anyMatch(one -> one.state() == Standing.State.NOT_KNOWN)) {
                    notKnown++;
                    continue;
                }
                all.add(carer);
                if (!isOut) {
                    inDate.add(carer);
                }
            }
        }
        Measure share = all.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "Of no foster carer it is known whether every mandatory course is in date.",
                        "the fostering service's record of its carers and of each course that they completed")
                : Measure.share(inDate, all);
        return new Measured(IN_DATE, share, List.of(), notKnown);
    }

    /** On the day of their approval nobody is late with a course, and not in date either where they never did it. */
    private static boolean isOut(Standing one) {
        return one.isLate() || one.state() == Standing.State.IN_TIME && one.last() == null;
    }
}
