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

/** PLA-07. Fostered by family or friends (U1 to U3): how many, and which part of all who are fostered. */
@ApplicationScoped
class KinshipFoster implements CareIndicator {
    private static final Line COUNT = new Line(
            "PLA-07.count",
            "Children fostered by family or friends",
            CHILDREN,
            NONE,
            "children in care on the day fostered by family or friends",
            null);
    private static final Line SHARE = new Line(
            "PLA-07.share",
            "Fostered by family or friends, of all who are fostered",
            PERCENT,
            NONE,
            "those fostered by family or friends",
            "children in care on the day in foster placements");
    private static final Definition DEFINITION = new Definition(
            "PLA-07",
            "Fostered by family or friends",
            "How many of the fostered children live with family or friends on the day.",
            "DfE, Children looked after in England: placements",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(COUNT, SHARE));

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
        var fostered = CareIndicator.standing(
                inCare, asked.day(), standing -> standing.group().isFoster());
        var withKin = CareIndicator.standing(
                fostered, asked.day(), standing -> standing.place().isKin());
        int notRecorded = CareIndicator.notRecorded(inCare, asked.day());
        return List.of(
                new Measured(COUNT, new Measure.Count(withKin), List.of(), notRecorded),
                new Measured(SHARE, Measure.share(withKin, fostered), List.of(), notRecorded));
    }
}
