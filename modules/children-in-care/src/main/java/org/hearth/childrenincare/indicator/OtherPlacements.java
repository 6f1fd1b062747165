package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

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
    private static final Line UNREGISTERED = new Line(
            "PLA-06.unregistered",
            "Children in settings that lack the registration they must have",
            CHILDREN,
            LOWER,
            "children in care on the day in a setting that is known to lack a required registration; by law there are none",
            null);
    private static final Definition DEFINITION = new Definition(
            "PLA-06",
            "Placements to look into",
            "How many of the children live in settings that fit no other kind on the day.",
            "DfE, SSDA903 return: placement type",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(OTHER, UNREGISTERED));

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
        var other = CareIndicator.standing(
                inCare, asked.day(), standing -> standing.hasPlace() && standing.group() == PlacementGroup.OTHER);
        return List.of(
                new Measured(
                        OTHER, new Measure.Count(other), List.of(), CareIndicator.notRecorded(inCare, asked.day())),
                new Measured(
                        UNREGISTERED,
                        new Measure.NotMeasured(
                                "Which settings lack a registration is not measured until a source of it is loaded: the"
                                        + " return does not say.",
                                null),
                        List.of(),
                        0));
    }
}
