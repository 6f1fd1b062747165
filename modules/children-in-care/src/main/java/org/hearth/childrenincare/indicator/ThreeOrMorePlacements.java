package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

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
 * STA-01. Children in care on 31 March with three or more placements in the year, those that were on at its start and at
 * its end included, over all their periods of care. Not counted: temporary stays and the return from them, short breaks,
 * being placed for adoption with those who foster the child already, and stays that began and ended on one day.
 *
 * <p>The rule says 24 hours. The return gives days and no hours, so a stay over one midnight is counted even where it was
 * shorter than that: an emergency bed from 22:00 to 09:00 cannot be told from a stay of a day and a half.
 */
@ApplicationScoped
class ThreeOrMorePlacements implements CareIndicator {
    private static final int MANY = 3;
    private static final Line HEADLINE = new Line(
            "STA-01",
            "Three or more placements in the year",
            PERCENT,
            LOWER,
            "those with three or more placements from 1 April to 31 March",
            "children in care on 31 March, leaving out agreed series of short breaks (legal status V3, V4)");
    private static final Definition DEFINITION = new Definition(
            "STA-01",
            "Three or more placements in the year",
            "How many of the children moved often in the year.",
            "DfE, Children looked after in England: placement stability",
            YEAR,
            MARCH_31,
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
        return Moves.inWords(child, asked.asAt().reportingYear().period());
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var year = asked.asAt().reportingYear().period();
        var movedOften =
                CareIndicator.those(inCare, child -> child.placementsIn(year).size() >= MANY);
        return List.of(new Measured(HEADLINE, Measure.share(movedOften, inCare)));
    }
}
