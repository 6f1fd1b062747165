package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.EVENTS;
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

/** MIS-01. How often children went missing in the period, however short; each time counts. */
@ApplicationScoped
class MissingIncidents implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "MIS-01",
            "Times children went missing",
            EVENTS,
            LOWER,
            "times missing (M) that began in the period, however short",
            null);
    private static final Definition DEFINITION = new Definition(
            "MIS-01",
            "Missing incidents",
            "How often children in care went missing.",
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
        return List.of(new TimesAway(book, asked.period()).begun(HEADLINE, Type.M::equals));
    }
}
