package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
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
 * HEA-06. Immunisations up to date, those due before care included, of children in care for the whole year. A blank answer is
 * not a no: such a child, and one without a row, stands on neither side and is counted as not known.
 */
@ApplicationScoped
class Immunisations implements HealthIndicator {
    private static final Line HEADLINE = new Line(
            "HEA-06",
            "Immunisations up to date",
            PERCENT,
            HIGHER,
            "those who had every immunisation that a child of the age should have",
            InCareAllYear.WHO);
    private static final Definition DEFINITION = new Definition(
            "HEA-06",
            "Immunisations",
            "How many of the children in care all year are immunised as they should be.",
            SOURCE,
            YEAR,
            MARCH_31,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.IN_CARE_ALL_YEAR, ReturnColumn.OC2_CHILD, ReturnColumn.OC2_IMMUNISATIONS);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(InCareAllYear.on(book, asked.day())
                .share(HEADLINE, HealthIndicator.told(asked, HealthYear::immunised)));
    }
}
