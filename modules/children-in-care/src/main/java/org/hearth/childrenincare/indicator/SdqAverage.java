package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.POINTS;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
 * HEA-07. The average of the strengths and difficulties scores of children aged 5 to 16 on 31 March who were in care for the
 * whole year; 0 to 40, higher is worse. Who has no score for a recorded reason is no part of it. Counted beside it are those
 * who may have one: without a row, with something that is no score, or with neither a score nor a reason.
 */
@ApplicationScoped
class SdqAverage implements HealthIndicator {
    private static final Line HEADLINE = new Line(
            "HEA-07",
            "Average strengths and difficulties score",
            POINTS,
            LOWER,
            "those with a score among " + SdqAges.WHO,
            null);
    private static final Definition DEFINITION = new Definition(
            "HEA-07",
            "Strengths and difficulties",
            "How the children in care all year feel and get on, by the questionnaire their carers fill in.",
            "DfE, Children looked after in England: emotional and behavioural health",
            YEAR,
            MARCH_31,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.IN_CARE_ALL_YEAR, ReturnColumn.OC2_CHILD, ReturnColumn.OC2_SDQ_SCORE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var ages = SdqAges.on(book, asked.day());
        long total = ages.scored().stream().mapToLong(ages::score).sum();
        Measure average = ages.scored().isEmpty() && ages.notKnown() > 0
                ? InCareAllYear.notKnownOf(ages.notKnown())
                : Measure.mean(ages.scored(), BigDecimal.valueOf(total));
        return List.of(new Measured(HEADLINE, average, List.of(), ages.notKnown()));
    }
}
