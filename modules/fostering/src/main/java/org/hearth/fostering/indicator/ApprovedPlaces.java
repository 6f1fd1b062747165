package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.hearth.fostering.household.HouseholdKind;

/**
 * FOS-02. The most children that mainstream households may foster together on the day by their terms of approval, taken or
 * not. Those whose terms are not recorded are counted as not known. Children for whom family and friends are approved are no
 * places.
 */
@ApplicationScoped
class ApprovedPlaces implements FosteringIndicator {
    private static final Line HEADLINE = new Line(
            "FOS-02",
            "Approved mainstream fostering places",
            Unit.PLACES,
            Direction.HIGHER,
            "places for which mainstream households are approved on the day",
            null);
    private static final Definition DEFINITION = new Definition(
            "FOS-02",
            "Approved fostering places",
            "How many children the council's own mainstream households may foster on the day.",
            DEFINED_BY,
            PeriodKind.SNAPSHOT,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        List<Household> approved = book.approved(HouseholdKind.MAINSTREAM, asked.day());
        int places = 0;
        int notKnown = 0;
        for (Household household : approved) {
            var terms = household.approvalOn(asked.day()).flatMap(approval -> approval.termsOn(asked.day()));
            places += terms.map(held -> held.places()).orElse(0);
            notKnown += terms.isPresent() ? 0 : 1;
        }
        return List.of(new Measured(HEADLINE, new Measure.Sum(approved, places), List.of(), notKnown));
    }
}
