package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.review.Participation;
import org.hearth.childrenincare.review.Review;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * CPL-12. Reviews of children of four and over in which the child's views were heard, in person or otherwise. A review with
 * no code that can be read is counted beside: whether the child took part is not recorded. PN0 is of children under four,
 * whatever the birth date says; a child whose birth date is not known is taken by the code.
 */
@ApplicationScoped
class TakingPartInReviews implements CareIndicator {
    private static final int FROM_AGE = 4;
    private static final Line HEADLINE = new Line(
            "CPL-12",
            "Reviews in which the child took part",
            PERCENT,
            HIGHER,
            "those in which the child spoke, or views were put by an advocate, without words or in another way (PN1, PN2, PN3,"
                    + " PN5, PN6)",
            "reviews held in the period of children in care aged 4 and over (PN1 to PN7)");
    private static final Definition DEFINITION = new Definition(
            "CPL-12",
            "Children taking part in their reviews",
            "How often children are heard when their plan is reviewed.",
            "DfE, Children looked after return: participation in reviews",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

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
        var tookPart = new ArrayList<Happening>();
        var held = new ArrayList<Happening>();
        int notKnown = 0;
        for (ChildHistory child : book.children()) {
            for (Review review : child.told(Review.KIND)) {
                if (!asked.period().includes(review.heldOn()) || !isCounted(child, review)) {
                    continue;
                }
                if (review.participation() == null) {
                    notKnown++;
                    continue;
                }
                var happening = new Happening(child, lastInCare(child, review.heldOn()));
                held.add(happening);
                if (review.participation().participated()) {
                    tookPart.add(happening);
                }
            }
        }
        return List.of(new Measured(
                        HEADLINE,
                        Measure.share(Happening.children(tookPart), Happening.children(held)),
                        List.of(),
                        notKnown)
                .happening(Happening.occasions("on the day of the review", tookPart, held)));
    }

    /** In care on the day or until it, and not under four. */
    private static boolean isCounted(ChildHistory child, Review review) {
        var day = review.heldOn();
        int age = child.ageOn(day);
        return review.participation() != Participation.PN0
                && (age < 0 || age >= FROM_AGE)
                && (child.inCareOn(day) != null || child.inCareOn(day.minusDays(1)) != null);
    }

    /** Of a review on the day of leaving, the day before. */
    private static LocalDate lastInCare(ChildHistory child, LocalDate day) {
        return child.inCareOn(day) == null ? day.minusDays(1) : day;
    }
}
