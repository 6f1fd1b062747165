package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;

/**
 * PLA-06. In settings that fit no other code (Z1, Z11 to Z14), each to be looked into. Such a code alone is no proof that a
 * registration is absent; the return does not tell that, and so no line of this indicator does.
 */
@ApplicationScoped
class OtherPlacements implements CareIndicator {
    private static final Line OTHER = new Line(
            "PLA-06.other",
            "Children in placements that fit no other kind",
            CHILDREN,
            LOWER,
            "children in care on the day in a placement that fits no other code (Z1, Z11 to Z14)",
            null);
    private static final Definition DEFINITION = new Definition(
            "PLA-06",
            "Placements to look into",
            "How many of the children live in settings that fit no other kind on the day.",
            "DfE, SSDA903 return: placement type",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(OTHER));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var other = CareIndicator.standing(
                inCare, asked.day(), standing -> standing.hasPlace() && standing.group() == PlacementGroup.OTHER);
        return List.of(new Measured(
                OTHER, new Measure.Count(other), List.of(), CareIndicator.notRecorded(inCare, asked.day())));
    }
}
