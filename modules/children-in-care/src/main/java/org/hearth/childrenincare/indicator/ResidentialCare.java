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
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * PLA-04. In children's homes, secure ones among them, residential schools and other residential settings, of all children
 * in care.
 */
@ApplicationScoped
class ResidentialCare implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "PLA-04",
            "Children in residential care",
            PERCENT,
            LOWER,
            "those in children's homes, residential schools and other residential settings",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "PLA-04",
            "Children in residential care",
            "How many of the children live in residential settings on the day.",
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
        var those = CareIndicator.standing(
                inCare, asked.day(), standing -> standing.group().isResidential());
        int notRecorded = CareIndicator.notRecorded(inCare, asked.day());
        return List.of(new Measured(HEADLINE, Measure.share(those, inCare), List.of(), notRecorded));
    }
}
