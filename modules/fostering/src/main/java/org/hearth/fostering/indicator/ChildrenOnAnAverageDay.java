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
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.places.Occupancy;
import org.hearth.fostering.places.OccupancyFigures;
import org.hearth.fostering.places.PlaceNumber;

/**
 * FOS-05. Places of mainstream households that are filled on an average day of the period: the sum of the daily counts over
 * the number of days. Places filled, and not places approved.
 */
@ApplicationScoped
class ChildrenOnAnAverageDay implements OccupancyIndicator {
    private static final Line HEADLINE = new Line(
            "FOS-05",
            "Filled fostering places on an average day",
            Unit.PLACES_A_DAY,
            Direction.HIGHER,
            "mainstream households with filled places on any day of the period",
            null);
    private static final Definition DEFINITION = new Definition(
            "FOS-05",
            "Children in the council's own foster homes",
            "How many children live with the council's own mainstream carers on an average day.",
            "The model county's self-assessment of 2017: average of daily counts; counted by Hearth",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(Occupancy book, Asked asked) {
        var figures = OccupancyFigures.of(book, HouseholdKind.MAINSTREAM, asked.period());
        var filled = figures.over(PlaceNumber.FILLED);
        return List.of(OccupancyIndicator.beside(
                HEADLINE,
                new Measure.DailyAverage(OccupancyIndicator.households(filled), filled.placeDays(), filled.days()),
                figures));
    }
}
