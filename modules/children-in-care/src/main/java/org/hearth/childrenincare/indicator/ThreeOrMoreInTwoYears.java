package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.TWO_YEARS;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Period;

/**
 * STA-05. Of children who on 31 March have been in care for two years or more without a break, those with three or more
 * placements in these two years, counted as in STA-01.
 *
 * <p>Who was in care two years ago by the first row held has been in care for two years, though that row be no start of
 * care. Where it is no start and lies within the two years the length of care is not known: the child stands on neither
 * side of the line and is counted beside it.
 */
@ApplicationScoped
class ThreeOrMoreInTwoYears implements CareIndicator {
    private static final int MANY = 3;
    private static final int YEARS = 2;
    private static final Line HEADLINE = new Line(
            "STA-05",
            "Three or more placements in two years",
            PERCENT,
            LOWER,
            "those with three or more placements in the two years to 31 March",
            "children in care on 31 March, in care without a break for two years or more");
    private static final Definition DEFINITION = new Definition(
            "STA-05",
            "Three or more placements in two years",
            "How many of the children who have been in care for two years moved often in them.",
            "DfE, Children looked after in England: placement stability, counted over two years",
            TWO_YEARS,
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
    public Period needs(Asked asked) {
        return twoYearsTo(asked.day());
    }

    @Override
    public List<String> because(ChildHistory child, Asked asked) {
        return Moves.inWords(child, twoYearsTo(asked.day()));
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var longInCare = new ArrayList<ChildHistory>();
        int notKnown = 0;
        for (ChildHistory child : book.inCareOn(day)) {
            PeriodOfCare care = child.periodOn(day);
            if (!care.startedOn().plusYears(YEARS).isAfter(day)) {
                longInCare.add(child);
            } else if (!care.startKnown()) {
                notKnown++;
            }
        }
        var movedOften = CareIndicator.those(
                longInCare, child -> child.placementsIn(twoYearsTo(day)).size() >= MANY);
        Measure share = longInCare.isEmpty() && notKnown > 0
                ? new Measure.NotKnown(
                        "The care of all %d children who might be measured began before the rows held."
                                .formatted(notKnown),
                        "a return with the row that began their care")
                : Measure.share(movedOften, longInCare);
        return List.of(new Measured(HEADLINE, share, List.of(), notKnown));
    }

    /** For 31 March 2026 from 1 April 2024. */
    private static Period twoYearsTo(LocalDate day) {
        return Period.ofDays(day.minusYears(YEARS).plusDays(1), day);
    }
}
