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
 * HEA-04. Teeth checked by a dentist in the year, of children of every age who were in care for the whole of it; a check that
 * was declined is none. A blank answer is not a no: such a child, and one without a row, stands on neither side and is
 * counted as not known.
 */
@ApplicationScoped
class DentalChecks implements HealthIndicator {
    private static final Line HEADLINE = new Line(
            "HEA-04",
            "Teeth checked by a dentist in the year",
            PERCENT,
            HIGHER,
            "those whose teeth a dentist checked in the year",
            InCareAllYear.WHO);
    private static final Definition DEFINITION = new Definition(
            "HEA-04",
            "Dental check",
            "How many of the children in care all year saw a dentist.",
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
        return RestsOn.and(RestsOn.IN_CARE_ALL_YEAR, ReturnColumn.OC2_CHILD, ReturnColumn.OC2_TEETH_CHECK);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(InCareAllYear.on(book, asked.day())
                .share(HEADLINE, HealthIndicator.told(asked, HealthYear::teethChecked)));
    }
}
