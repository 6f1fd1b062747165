package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/** PLA-08. Placed for adoption (A3 to A6). They stay in care, and in this count, until the adoption order is made. */
@ApplicationScoped
class PlacedForAdoption implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "PLA-08",
            "Children placed for adoption",
            CHILDREN,
            NONE,
            "children in care on the day who are placed for adoption",
            null);
    private static final Line SHARE = new Line(
            "PLA-08.share",
            "Placed for adoption, of children in care",
            PERCENT,
            NONE,
            "those placed for adoption",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "PLA-08",
            "Placed for adoption",
            "How many of the children live with those who will adopt them on the day.",
            "DfE, Children looked after in England: placements",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE, SHARE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.WHAT_PLACEMENT;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var placed = CareIndicator.standing(
                inCare, asked.day(), standing -> standing.place().isAdoption());
        int notRecorded = CareIndicator.notRecorded(inCare, asked.day());
        return List.of(
                new Measured(HEADLINE, new Measure.Count(placed), List.of(), notRecorded),
                new Measured(SHARE, Measure.share(placed, inCare), List.of(), notRecorded));
    }
}
