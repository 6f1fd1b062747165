package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Coverage;

/**
 * OOC-04. Unaccompanied children placed in another council's area, of all unaccompanied children in care. Who came alone is
 * told by a file of its own, without which the answer is not known; a child whose place is not known stays below the line.
 */
@ApplicationScoped
class UnaccompaniedOutOfCounty implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "OOC-04",
            "Unaccompanied children placed outside the council's area",
            PERCENT,
            LOWER,
            "those whose placement is in another council's area",
            "children in care who are unaccompanied asylum-seeking children on the day");
    private static final Definition DEFINITION = new Definition(
            "OOC-04",
            "Unaccompanied children placed outside the council's area",
            "How many of the children who came to the country alone live in another council's area on the day.",
            "DfE, Children looked after in England: locality of placement, unaccompanied asylum-seeking children",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.HAVING_COME_ALONE, ReturnColumn.EPISODES_PLACE, ReturnColumn.EPISODES_PL_POST);
    }

    @Override
    public Coverage coverage(CareBook book, Coverage episodes) {
        return book.unaccompaniedCoverage();
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var notTold = UnaccompaniedChildren.whereNotTold(book, day);
        if (notTold.isPresent()) {
            return List.of(new Measured(HEADLINE, notTold.get()));
        }
        var alone = CareIndicator.those(book.inCareOn(day), child -> book.isUnaccompanied(child, day));
        var outside = CareIndicator.standing(alone, day, standing -> OutOfCounty.side(standing) == Side.OUT);
        int notKnown = CareIndicator.standing(alone, day, standing -> OutOfCounty.side(standing) == Side.UNKNOWN)
                .size();
        return List.of(
                new Measured(HEADLINE, CareIndicator.shareWherePlaced(outside, alone, notKnown), List.of(), notKnown));
    }
}
