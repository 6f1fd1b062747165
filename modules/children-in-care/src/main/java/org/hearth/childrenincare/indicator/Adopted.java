package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/** PER-05. Adopted (E11, E12), of all children who left care since 1 April, each by the last leaving. */
@ApplicationScoped
class Adopted implements CareIndicator {
    private static final Line HEADLINE =
            new Line("PER-05", "Left care by adoption", PERCENT, HIGHER, "those who were adopted", LEFT_CARE);
    private static final Definition DEFINITION = new Definition(
            "PER-05",
            "Left care by adoption",
            "How many of the children who left care since 1 April were adopted.",
            "DfE, Children looked after in England: adoptions",
            YEAR_TO_DATE,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

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
        return List.of(Leaving.share(HEADLINE, leavings, reason -> reason.exit() == ExitGroup.ADOPTED));
    }
}
