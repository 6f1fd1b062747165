package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.HIGHER;
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

/** PLA-02. Fostered by family, friends or other carers (U1 to U6), of all children in care. */
@ApplicationScoped
class FosterCare implements CareIndicator {
    private static final Line HEADLINE =
            new Line("PLA-02", "Children in foster care", PERCENT, HIGHER, "those in foster placements", IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "PLA-02",
            "Children in foster care",
            "How many of the children live with foster carers on the day.",
            "DfE, Children looked after in England: placements",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

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
        var notRecorded = CareIndicator.standing(inCare, asked.day(), standing -> !standing.hasPlace());
        return List.of(new Measured(HEADLINE, Measure.share(fostered, inCare), List.of(), notRecorded.size()));
    }
}
