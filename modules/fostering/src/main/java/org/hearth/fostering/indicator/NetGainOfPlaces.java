package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.fostering.household.HouseholdKind;

/**
 * FOS-04. Places that mainstream households brought when they joined or by a variation of their terms, less those that went
 * with leavers or by a variation, over the days. Places at the end are those at the start and this.
 */
@ApplicationScoped
class NetGainOfPlaces implements FosteringIndicator {
    private static final Line HEADLINE = new Line(
            "FOS-04",
            "Net gain of mainstream fostering places",
            Unit.PLACES,
            Direction.HIGHER,
            "households that brought places in the period, newly approved or by a variation of terms",
            "households with which places went in it, by leaving or by a variation");
    private static final Definition DEFINITION = new Definition(
            "FOS-04",
            "Net gain of fostering places",
            "Whether the council's own mainstream households may foster more children than before.",
            DEFINED_BY,
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        return List.of(new Measured(
                HEADLINE,
                FosteringIndicator.balance(
                        book.account(HouseholdKind.MAINSTREAM, asked).places())));
    }
}
