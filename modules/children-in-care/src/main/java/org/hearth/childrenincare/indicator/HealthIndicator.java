package org.hearth.childrenincare.indicator;

import java.util.List;
import java.util.function.Function;
import org.hearth.childrenincare.health.HealthYear;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.time.Period;

/**
 * What the yearly health figures share: they rest on OC2, are measured on 31 March, and need the year that ends then. OC2
 * gives answers and no days, so none of them can be told for twelve months to another day.
 */
interface HealthIndicator extends CareIndicator {
    String SOURCE = "DfE, Children looked after in England: health of children looked after for 12 months";

    @Override
    default List<String> modules() {
        return List.of(HealthYear.MODULE);
    }

    @Override
    default Period needs(Asked asked) {
        return asked.asAt().reportingYear().period();
    }

    /** The answer of the year's row; {@code null} when there is no row, and when it is blank or cannot be read. */
    static Function<ChildHistory, Boolean> told(Asked asked, Function<HealthYear, Boolean> answer) {
        int year = asked.asAt().reportingYear().ends();
        return child -> {
            HealthYear health = HealthYear.of(child, year);
            return health == null ? null : answer.apply(health);
        };
    }
}
