package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.EndReason;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * PER-07. Left care since 1 April to a special guardian (E45 to E48), each child by the last leaving. In the years of the
 * old codes (E43, E44) these count, or no order of those years would.
 */
@ApplicationScoped
class SpecialGuardianship implements CareIndicator {
    private static final String WHO = "who left care to a special guardian";
    private static final Line HEADLINE = new Line(
            "PER-07", "Special guardianship orders", CHILDREN, NONE, "children " + WHO + " since 1 April", null);
    private static final Line SHARE =
            new Line("PER-07.share", "Left care by special guardianship", PERCENT, NONE, "those " + WHO, LEFT_CARE);
    private static final Definition DEFINITION = new Definition(
            "PER-07",
            "Special guardianship orders",
            "How many of the children who left care since 1 April got a special guardian.",
            "DfE, Children looked after in England: special guardianship orders",
            YEAR_TO_DATE,
            ANY_COVERED_DAY,
            List.of(HEADLINE, SHARE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.PERIODS_OF_CARE;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var leavings = Leaving.lastOf(book, asked.period());
        return List.of(
                Leaving.count(HEADLINE, leavings, SpecialGuardianship::isGuarded),
                Leaving.share(SHARE, leavings, SpecialGuardianship::isGuarded));
    }

    private static boolean isGuarded(EndReason reason) {
        return reason.exit() == ExitGroup.SGO;
    }
}
