package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.EVENTS;
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

/**
 * MIS-03. Away from placement without authorisation, counted as missing is in MIS-01 and MIS-02. Many councils record every
 * time as missing, so both together stand beside, for comparison.
 */
@ApplicationScoped
class AwayWithoutAuthorisation implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "MIS-03",
            "Children away without authorisation",
            PERCENT,
            LOWER,
            "those away without authorisation (A) at any time in the period",
            ChildrenMissing.IN_CARE_AT_ANY_TIME);
    private static final Line INCIDENTS = new Line(
            "MIS-03.incidents",
            "Times children were away without authorisation",
            EVENTS,
            LOWER,
            "times away without authorisation (A) that began in the period",
            null);
    private static final Line EITHER = new Line(
            "MIS-03.either",
            "Children missing or away without authorisation",
            PERCENT,
            LOWER,
            "those missing (M) or away without authorisation (A) at any time in the period",
            ChildrenMissing.IN_CARE_AT_ANY_TIME);
    private static final Line EITHER_INCIDENTS = new Line(
            "MIS-03.either-incidents",
            "Times children were missing or away without authorisation",
            EVENTS,
            LOWER,
            "times missing (M) or away without authorisation (A) that began in the period",
            null);
    private static final Definition DEFINITION = new Definition(
            "MIS-03",
            "Away without authorisation",
            "How many children were away from where they live, and how often, though it was known where they were.",
            "DfE, Children looked after in England: away from placement without authorisation",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE, INCIDENTS, EITHER, EITHER_INCIDENTS));

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
        var away = new TimesAway(book, asked.period());
        return List.of(
                away.share(HEADLINE, Type.A::equals),
                away.begun(INCIDENTS, Type.A::equals),
                away.share(EITHER, type -> true),
                away.begun(EITHER_INCIDENTS, type -> true));
    }
}
