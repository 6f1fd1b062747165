package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.missing.TimeMissing;
import org.hearth.childrenincare.missing.TimeMissing.Type;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/** MIS-02. Of all children who were in care at any time in the period those who were missing at any time in it. */
@ApplicationScoped
class ChildrenMissing implements CareIndicator {
    static final String IN_CARE_AT_ANY_TIME =
            "children in care at any time in the period, leaving out agreed series of short breaks (legal status V3, V4)";
    private static final Line HEADLINE = new Line(
            "MIS-02",
            "Children who were missing",
            PERCENT,
            LOWER,
            "those missing (M) at any time in the period, those still missing from before it too",
            IN_CARE_AT_ANY_TIME);
    private static final Definition DEFINITION = new Definition(
            "MIS-02",
            "Children missing",
            "How many of the children in care went missing at all.",
            "DfE, Children looked after in England: missing from placement",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.TIMES_AWAY;
    }

    @Override
    public List<String> modules() {
        return List.of(TimeMissing.MODULE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(new TimesAway(book, asked.period()).share(HEADLINE, Type.M::equals));
    }
}
