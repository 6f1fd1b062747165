package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
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
 * CIC-10. Children in care by the main reason why their care began, as the row of the day gives it. The reason is one for
 * the whole period of care, so that a row without it is answered by another of the same period.
 */
@ApplicationScoped
class Needs implements CareIndicator {
    private static final Line HEADLINE =
            new Line("CIC-10", "Children in care by category of need", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-10",
            "Category of need",
            "Why the care of the children began whom the council looks after on the day.",
            "DfE, Children looked after in England: category of need",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PERIODS_OF_CARE, ReturnColumn.EPISODES_CIN);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var needs = CareIndicator.parts(
                "need",
                MainNeed.all(),
                inCare,
                child -> MainNeed.of(child, asked.day()),
                MainNeed::key,
                MainNeed::words);
        int notKnown = needs.get(needs.size() - 1).members().size();
        return List.of(new Measured(HEADLINE, new Measure.Count(inCare), needs, notKnown));
    }
}
