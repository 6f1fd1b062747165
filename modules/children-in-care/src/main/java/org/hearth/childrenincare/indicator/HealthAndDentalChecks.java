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
 * HEA-05. Both HEA-03 and HEA-04. One known no is enough for a no; where one answer is yes and the other is blank, or both
 * are, the child stands on neither side and is counted as not known. So the share passes neither HEA-03 nor HEA-04, whatever
 * is blank (the published 66.3% beside 58.4% could not come from one list: indicators.md SX-02).
 */
@ApplicationScoped
class HealthAndDentalChecks implements HealthIndicator {
    private static final Line HEADLINE = new Line(
            "HEA-05",
            "Health assessments and dental check in the year",
            PERCENT,
            HIGHER,
            "those whose health assessments are complete and whose teeth a dentist checked",
            InCareAllYear.WHO);
    private static final Definition DEFINITION = new Definition(
            "HEA-05",
            "Health and dental checks",
            "How many of the children in care all year had both checks.",
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
        return RestsOn.and(
                RestsOn.IN_CARE_ALL_YEAR,
                ReturnColumn.OC2_CHILD,
                ReturnColumn.OC2_HEALTH_ASSESSMENT,
                ReturnColumn.OC2_TEETH_CHECK);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(InCareAllYear.on(book, asked.day())
                .share(HEADLINE, HealthIndicator.told(asked, HealthYear::hadBothChecks)));
    }
}
