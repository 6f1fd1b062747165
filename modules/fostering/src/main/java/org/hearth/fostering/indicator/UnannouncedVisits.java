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
import org.hearth.fostering.household.Household;
import org.hearth.fostering.supervision.Interval;
import org.hearth.fostering.supervision.Supervision;
import org.hearth.fostering.supervision.SupervisionBook;

/**
 * FOS-14b. Of the foster homes approved for a year or longer on the day, those with an unannounced visit within the year, or
 * however long the row of the standard says. One
 * of which it is not recorded whether any visit was unannounced stands on neither side.
 */
@ApplicationScoped
class UnannouncedVisits implements SupervisionIndicator {
    private static final String WITHIN = Interval.UNANNOUNCED.inWords();
    private static final Line HEADLINE = new Line(
            "FOS-14b",
            "Foster homes with an unannounced visit in " + WITHIN,
            Unit.PERCENT,
            Direction.HIGHER,
            "those with at least one unannounced visit within %s to the day".formatted(WITHIN),
            "foster homes approved for %s or longer on the day".formatted(WITHIN));
    private static final Definition DEFINITION = new Definition(
            "FOS-14b",
            "Unannounced visits",
            "Whether each foster home is seen when nobody is expected.",
            "Fostering Services: National Minimum Standards 2011, standard 21",
            PeriodKind.SNAPSHOT,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(SupervisionBook book, Asked asked) {
        LocalDate firstDay = book.visitsFrom();
        if (firstDay == null || !isOver(firstDay.minusDays(1), asked.day())) {
            return List.of(new Measured(HEADLINE, SupervisionBooks.since("Supervising visits", firstDay)));
        }
        var with = new ArrayList<Household>();
        var all = new ArrayList<Household>();
        int notKnown = 0;
        for (Supervision of : book.households()) {
            boolean longEnough = of.asked(asked.day())
                    .filter(approval ->
                            !Interval.UNANNOUNCED.due(approval.period().from()).isAfter(asked.day()))
                    .isPresent();
            if (!longEnough) {
                continue;
            }
            switch (of.unannouncedInTime(asked.day())) {
                case NOT_KNOWN -> notKnown++;
                case YES -> {
                    with.add(of.household());
                    all.add(of.household());
                }
                case NO -> all.add(of.household());
            }
        }
        Measure share = all.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "Of no foster home it is recorded whether it was visited unannounced.",
                        "the fostering service's record of each visit")
                : Measure.share(with, all);
        return List.of(new Measured(HEADLINE, share, List.of(), notKnown));
    }

    /** Whether on the day the next was due already, after one of the day before. */
    private static boolean isOver(LocalDate before, LocalDate day) {
        return Interval.UNANNOUNCED.due(before).isBefore(day);
    }
}
