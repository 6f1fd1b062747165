package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.Unit.PERCENT_OF_POPULATION;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.ReportingYear;

/**
 * CIC-06. Children in care who came to the country alone and asked for asylum, while that status lasts: it may end with a
 * decision or a reunion while care goes on, and on the day it ends it counts no more.
 */
@ApplicationScoped
class UnaccompaniedChildren implements CareIndicator {
    private static final String WHO = "those who are unaccompanied asylum-seeking children on the day";
    private static final Line COUNT = new Line(
            "CIC-06.count",
            "Unaccompanied asylum-seeking children in care",
            CHILDREN,
            NONE,
            "children in care who are unaccompanied asylum-seeking children on the day",
            null);
    private static final Line SHARE =
            new Line("CIC-06.share", "Unaccompanied children, of children in care", PERCENT, NONE, WHO, IN_CARE);
    private static final Line OF_POPULATION = new Line(
            "CIC-06.of-population",
            "Unaccompanied children, of all children in the area",
            PERCENT_OF_POPULATION,
            NONE,
            WHO,
            "children aged 0 to 17 in the area, mid-year estimate of the year before the reporting year ends");
    private static final Definition DEFINITION = new Definition(
            "CIC-06",
            "Unaccompanied children",
            "How many of the children came to the country alone and asked for asylum.",
            "DfE, Children looked after in England: unaccompanied asylum-seeking children",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(COUNT, SHARE, OF_POPULATION));

    @Inject
    Population population;

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.HAVING_COME_ALONE;
    }

    @Override
    public Coverage coverage(CareBook book, Coverage episodes) {
        return book.unaccompaniedCoverage();
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var inCare = book.inCareOn(day);
        var notTold = whereNotTold(book, day);
        if (notTold.isPresent()) {
            return DEFINITION.lines().stream()
                    .map(line -> new Measured(line, notTold.get()))
                    .toList();
        }
        var alone = CareIndicator.those(inCare, child -> book.isUnaccompanied(child, day));
        return List.of(
                new Measured(COUNT, new Measure.Count(alone)),
                new Measured(SHARE, Measure.share(alone, inCare)),
                new Measured(OF_POPULATION, RateInCare.rate(population, alone, day)));
    }

    /**
     * Who came alone is told by a file of its own: without it nobody is, or is not, by what is held (GEN-14, GEN-17). Empty
     * where it is told of everyone in care on the day.
     */
    static Optional<Measure> whereNotTold(CareBook book, LocalDate day) {
        var inCare = book.inCareOn(day);
        long notKnown = inCare.stream()
                .filter(child -> book.isUnaccompanied(child, day) == null)
                .count();
        return notKnown == 0
                ? Optional.empty()
                : Optional.of(new Measure.NotKnown(
                        "Of %d of the %d children it is not known whether they came alone."
                                .formatted(notKnown, inCare.size()),
                        "the UASC file of the %s return"
                                .formatted(ReportingYear.of(day).label())));
    }
}
