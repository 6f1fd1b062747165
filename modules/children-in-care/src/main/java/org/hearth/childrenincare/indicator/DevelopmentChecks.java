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
 * HEA-11. Development checks up to date, of children under five on 31 March who were in care for the whole year. A blank
 * answer is not a no: such a child, one without a row and one without a birth date stand on neither side and are counted as
 * not known.
 */
@ApplicationScoped
class DevelopmentChecks implements HealthIndicator {
    private static final int OLDEST = 4;
    private static final Line HEADLINE = new Line(
            "HEA-11",
            "Development checks of under-fives up to date",
            PERCENT,
            HIGHER,
            "those whose development checks are up to date",
            "children under five on 31 March, in care then and for the whole year before, agreed series of short breaks (legal status V3, V4) left out");
    private static final Definition DEFINITION = new Definition(
            "HEA-11",
            "Development checks under five",
            "How many of the youngest children in care all year had the checks of how they develop.",
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
        return RestsOn.and(RestsOn.IN_CARE_ALL_YEAR, ReturnColumn.OC2_CHILD, ReturnColumn.OC2_HEALTH_CHECK);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(InCareAllYear.on(book, asked.day())
                .aged(0, OLDEST, asked.day())
                .share(HEADLINE, HealthIndicator.told(asked, HealthYear::developmentChecked)));
    }
}
