package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * OOC-02. Both over 20 miles from home and outside the council's area, of all children in care. Children whose distance
 * or side is not known stay below the line, and are counted beside it.
 */
@ApplicationScoped
class FarAndOutOfCounty implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "OOC-02",
            "Placed over 20 miles from home and outside the council's area",
            PERCENT,
            LOWER,
            "those placed more than 20.0 miles from home, in another council's area",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "OOC-02",
            "Placed over 20 miles from home and outside the council's area",
            "How many of the children live both far from home and in another council's area on the day.",
            "DfE, Children looked after in England: distance and locality of placement",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.HOW_FAR;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var far = CareIndicator.standing(
                inCare, asked.day(), standing -> LocationBand.of(standing.location()) == LocationBand.OUTSIDE_FAR);
        var notKnown = CareIndicator.standing(
                inCare, asked.day(), standing -> LocationBand.of(standing.location()) == LocationBand.NOT_KNOWN);
        return List.of(new Measured(
                HEADLINE, CareIndicator.shareWherePlaced(far, inCare, notKnown.size()), List.of(), notKnown.size()));
    }
}
