package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * STA-04. STA-01 within the year: children in care on the day with three or more placements since 1 April. It grows from
 * month to month and is compared with the same month only; on 31 March it is STA-01.
 */
@ApplicationScoped
class ThreeOrMoreSoFar implements CareIndicator {
    private static final int MANY = 3;
    private static final Line HEADLINE = new Line(
            "STA-04",
            "Three or more placements, year to date",
            PERCENT,
            LOWER,
            "those with three or more placements from 1 April to the day",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "STA-04",
            "Three or more placements, year to date",
            "How many of the children have moved often since 1 April.",
            "DfE, Children looked after in England: placement stability, counted since 1 April",
            YEAR_TO_DATE,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.PLACEMENTS;
    }

    @Override
    public List<String> because(ChildHistory child, Asked asked) {
        return Moves.inWords(child, asked.period());
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var movedOften = CareIndicator.those(
                inCare, child -> child.placementsIn(asked.period()).size() >= MANY);
        return List.of(new Measured(HEADLINE, Measure.share(movedOften, inCare)));
    }
}
