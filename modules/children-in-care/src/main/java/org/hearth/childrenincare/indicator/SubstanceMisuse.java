package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * HEA-09. Children in care for the whole year with whom a problem with drugs or alcohol was identified; and of these, those
 * who received an intervention, and those who were offered one and refused it. Received and offered are alternatives: who
 * received one has not refused it, whatever else is ticked. A blank is not a no: a child whose answer it is stands on neither
 * side of the line and is counted as not known; so is, beside the last two, who may have such a problem.
 */
@ApplicationScoped
class SubstanceMisuse implements HealthIndicator {
    private static final String IDENTIFIED = "those identified with a problem with drugs or alcohol";
    private static final String OF_THEM = "of the " + InCareAllYear.WHO + ", " + IDENTIFIED;
    private static final Line HEADLINE =
            new Line("HEA-09", "Substance misuse problem identified", PERCENT, LOWER, IDENTIFIED, InCareAllYear.WHO);
    private static final Line RECEIVED = new Line(
            "HEA-09.received",
            "Substance misuse: received an intervention",
            PERCENT,
            HIGHER,
            "those who received an intervention",
            OF_THEM);
    private static final Line REFUSED = new Line(
            "HEA-09.refused",
            "Substance misuse: offered an intervention and refused it",
            PERCENT,
            NONE,
            "those who were offered an intervention and refused it",
            OF_THEM);
    private static final Definition DEFINITION = new Definition(
            "HEA-09",
            "Substance misuse",
            "How many of the children in care all year have a problem with drugs or alcohol, and how many were helped.",
            SOURCE,
            YEAR,
            MARCH_31,
            List.of(HEADLINE, RECEIVED, REFUSED));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(
                RestsOn.IN_CARE_ALL_YEAR,
                ReturnColumn.OC2_CHILD,
                ReturnColumn.OC2_SUBSTANCE_MISUSE,
                ReturnColumn.OC2_INTERVENTION_RECEIVED,
                ReturnColumn.OC2_INTERVENTION_OFFERED);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var cohort = InCareAllYear.on(book, asked.day());
        var misuse = HealthIndicator.told(asked, HealthYear::substanceMisuse);
        var perhaps = new ArrayList<>(cohort.perhaps());
        perhaps.addAll(CareIndicator.those(cohort.children(), child -> misuse.apply(child) == null));
        var identified = new InCareAllYear(
                CareIndicator.those(cohort.children(), child -> Boolean.TRUE.equals(misuse.apply(child))), perhaps);
        return List.of(
                cohort.share(HEADLINE, misuse),
                identified.share(RECEIVED, HealthIndicator.told(asked, HealthYear::interventionReceived)),
                identified.share(REFUSED, HealthIndicator.told(asked, HealthYear::refusedIntervention)));
    }
}
