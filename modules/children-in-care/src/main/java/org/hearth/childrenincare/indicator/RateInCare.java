package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.PER_10_000;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.figures.ReturnColumn;

/** CIC-02. Children in care for each 10,000 children aged 0 to 17 who live in the area; the estimate used is printed. */
@ApplicationScoped
class RateInCare implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "CIC-02",
            "Children in care for each 10,000 children",
            PER_10_000,
            NONE,
            IN_CARE,
            "children aged 0 to 17 in the area, mid-year estimate of the year before the reporting year ends");
    private static final Definition DEFINITION = new Definition(
            "CIC-02",
            "Children in care for each 10,000 children",
            "How many children are in care for the size of the area's child population.",
            "DfE, Children looked after in England: rates; population by the Office for National Statistics",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Inject
    Population population;

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.BEING_IN_CARE;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(new Measured(HEADLINE, rate(population, book.inCareOn(asked.day()), asked.day())));
    }

    static Measure rate(Population population, List<ChildHistory> children, LocalDate day) {
        return population
                .childrenOn(day)
                .<Measure>map(estimate -> new Measure.Rate(children, estimate.children(), estimate.words()))
                .orElseGet(() -> new Measure.NotKnown(
                        "No estimate of the council's population aged 0 to 17 is held for this day.",
                        "the mid-year population estimate of the Office for National Statistics"));
    }
}
