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

/**
 * FOS-12. Of the reviews of foster homes' approval that were due in the period, those held within a year of the approval or
 * of the review before. A review that was to be sooner than the law asks is judged by the law.
 */
@ApplicationScoped
class ReviewsOfApprovalInTime implements SupervisionIndicator {
    private static final String WHAT = "Reviews of approval";
    private static final Line HEADLINE = new Line(
            "FOS-12",
            "Annual reviews held in time",
            Unit.PERCENT,
            Direction.HIGHER,
            "reviews held within a year of the approval or of the review before",
            "reviews of foster homes' approval that were due in the period");
    private static final Line OVERDUE = new Line(
            "FOS-12.overdue",
            "Foster homes whose review is late",
            Unit.HOUSEHOLDS,
            Direction.LOWER,
            "foster homes approved on the day whose review was due before it and has not been held",
            null,
            PeriodKind.SNAPSHOT);
    private static final Definition DEFINITION = new Definition(
            "FOS-12",
            "Annual reviews of foster homes",
            "How reliably it is looked at again whether each foster home stays approved.",
            "Fostering Services (England) Regulations 2011, regulation 28",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE, OVERDUE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(SupervisionBook book, Asked asked) {
        LocalDate firstDay = book.reviewsFrom();
        return List.of(
                SupervisionIndicator.inTime(
                        HEADLINE, book, asked, firstDay, WHAT, (of, day) -> of.reviewsDue(firstDay, day)),
                SupervisionIndicator.late(
                        OVERDUE, book, firstDay, asked.day(), WHAT, of -> of.lawfulReview(firstDay, asked.day())));
    }
}
