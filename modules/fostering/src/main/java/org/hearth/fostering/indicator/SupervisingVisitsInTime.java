package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.fostering.supervision.SupervisionBook;

/** FOS-14a. Of the supervising visits that were due in the period by the local limit, those made in time. */
@ApplicationScoped
class SupervisingVisitsInTime implements SupervisionIndicator {
    private static final String WHAT = "Supervising visits";
    private static final Line HEADLINE = new Line(
            "FOS-14a",
            "Supervising visits made in time",
            Unit.PERCENT,
            Direction.HIGHER,
            "visits made within the local limit of the approval or of the visit before",
            "visits to foster homes that were due in the period");
    private static final Line OVERDUE = new Line(
            "FOS-14a.overdue",
            "Foster homes whose visit is late",
            Unit.HOUSEHOLDS,
            Direction.LOWER,
            "foster homes approved on the day whose visit was due before it and has not been made",
            null,
            PeriodKind.SNAPSHOT);
    private static final Definition DEFINITION = new Definition(
            "FOS-14a",
            "Supervising visits",
            "How reliably foster carers are visited by who supports and supervises them.",
            "This service's own limit of weeks between visits, by its dated row",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE, OVERDUE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(SupervisionBook book, Asked asked) {
        LocalDate firstDay = book.visitsFrom();
        return List.of(
                SupervisionIndicator.inTime(
                        HEADLINE, book, asked, firstDay, WHAT, (of, day) -> of.visitsDue(firstDay, day)),
                SupervisionIndicator.late(
                        OVERDUE, book, firstDay, asked.day(), WHAT, of -> of.visit(firstDay, asked.day())));
    }
}
