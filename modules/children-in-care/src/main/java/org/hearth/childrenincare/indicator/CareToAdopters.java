package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.THREE_YEARS;
import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.DAYS;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.permanence.Adoption;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.ReportingYear;

/**
 * PER-02 (A10). For children adopted, the days from coming into care, for the last time, to moving in with those who adopted
 * them: to being placed with them for adoption or, where they fostered the child before (FOSTER_CARE), to moving in with
 * them as foster carers.
 *
 * <p>Not known of a child whose care began before the rows held, of whom AD1 does not say whether the adopters were foster
 * carers, or who was never placed for adoption and not with them before either.
 */
@ApplicationScoped
class CareToAdopters implements DaysToAdoption {
    private static final String WHAT = "whose days from coming into care to moving in with their adopters are known";
    private static final Line HEADLINE = new Line(
            "PER-02",
            "Average days from coming into care to moving in with adopters",
            DAYS,
            LOWER,
            "children adopted since 1 April " + WHAT,
            null);
    private static final Line THREE = new Line(
            "PER-02.three-years",
            "Average days from coming into care to moving in with adopters, over three years",
            DAYS,
            LOWER,
            "children adopted in the three years to the day " + WHAT,
            null,
            THREE_YEARS);
    private static final Definition DEFINITION = new Definition(
            "PER-02",
            "From care to adopters (A10)",
            "How long children who were adopted waited for their family.",
            SOURCE + ", A10: A1 with adoption by foster carers counted from moving in with them",
            YEAR_TO_DATE,
            ANY_COVERED_DAY,
            List.of(HEADLINE, THREE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PLACEMENTS, ReturnColumn.AD1_CHILD, ReturnColumn.AD1_FOSTER_CARE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(
                DaysToAdoption.average(HEADLINE, book, asked.period(), CareToAdopters::waited),
                DaysToAdoption.average(THREE, book, DaysToAdoption.threeYearsTo(asked.day()), CareToAdopters::waited));
    }

    private static Wait waited(Leaving leaving) {
        PeriodOfCare care = leaving.care();
        Adoption adoption =
                Adoption.in(leaving.child(), ReportingYear.of(care.goneOn()).ends());
        if (!care.startKnown() || adoption == null || adoption.byFosterCarer() == null) {
            return new Wait.NotKnown();
        }
        Placement home = care.placements().get(care.placements().size() - 1);
        if (adoption.byFosterCarer()) {
            return Wait.between(care.startedOn(), home.startedOn());
        }
        return home.episodes().stream()
                .filter(episode -> episode.placeCode().isAdoption())
                .findFirst()
                .map(Episode::startedOn)
                .map(moved -> Wait.between(care.startedOn(), moved))
                .orElseGet(Wait.NotKnown::new);
    }
}
