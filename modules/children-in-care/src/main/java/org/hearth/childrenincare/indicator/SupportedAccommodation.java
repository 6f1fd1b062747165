package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * PLA-05. In supported accommodation: how many, and which part of those aged 16 and 17. Nobody under 16 may be placed there
 * (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 27A): the count says by age who is, and
 * the share leaves them out.
 */
@ApplicationScoped
class SupportedAccommodation implements CareIndicator {
    private static final Line COUNT = new Line(
            "PLA-05.count",
            "Children in supported accommodation",
            CHILDREN,
            NONE,
            "children in care on the day in supported accommodation, of whatever age",
            null);
    private static final Line SHARE = new Line(
            "PLA-05.share",
            "In supported accommodation, of those aged 16 and 17",
            PERCENT,
            NONE,
            "those in supported accommodation",
            "children in care on the day aged 16 or 17");
    private static final Definition DEFINITION = new Definition(
            "PLA-05",
            "Supported accommodation",
            "How many of the children live in supported accommodation on the day; nobody under 16 may.",
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
        var day = asked.day();
        var inCare = book.inCareOn(day);
        var supported = supported(inCare, day);
        var aged16 = CareIndicator.those(inCare, child -> AgeBand.of(child, day) == AgeBand.FROM_16);
        var withoutAge = CareIndicator.those(inCare, child -> AgeBand.of(child, day) == AgeBand.NOT_KNOWN);
        var ages = CareIndicator.parts(
                "age",
                List.of(AgeBand.values()),
                supported,
                child -> AgeBand.of(child, day),
                AgeBand::key,
                AgeBand::words);
        return List.of(
                new Measured(COUNT, new Measure.Count(supported), ages, CareIndicator.notRecorded(inCare, day)),
                new Measured(
                        SHARE,
                        Measure.share(supported(aged16, day), aged16),
                        List.of(),
                        CareIndicator.notRecorded(aged16, day) + withoutAge.size()));
    }

    private static List<ChildHistory> supported(List<ChildHistory> of, LocalDate day) {
        return CareIndicator.standing(of, day, standing -> standing.group() == PlacementGroup.SUPPORTED);
    }
}
