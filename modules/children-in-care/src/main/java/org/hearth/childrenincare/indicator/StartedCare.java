package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.EVENTS;
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
 * CIC-03. A new period of care that began in the period. A child taken over from another council starts here. A child who
 * starts twice counts once as a person and twice as an event.
 */
@ApplicationScoped
class StartedCare implements CareIndicator {
    private static final Line PERSONS = new Line(
            "CIC-03.persons",
            "Children who came into care",
            CHILDREN,
            NONE,
            "children with at least one period of care that began in the period",
            null);
    private static final Line EVENTS_LINE = new Line(
            "CIC-03.events",
            "Times a child came into care",
            EVENTS,
            NONE,
            "periods of care that began in the period; a child may stand in the list more than once",
            null);
    private static final Definition DEFINITION = new Definition(
            "CIC-03",
            "Came into care",
            "How many children came into care in the period.",
            "DfE, Children looked after in England: children who started to be looked after",
            FLOW,
            ANY_COVERED_DAY,
            List.of(PERSONS, EVENTS_LINE));

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
        var events = CareFlow.in(book, asked.period()).started();
        return List.of(counted(PERSONS, Happening.lastOfEach(events)), counted(EVENTS_LINE, events));
    }

    private static Measured counted(Line line, List<Happening> events) {
        return new Measured(line, new Measure.Count(Happening.children(events)))
                .happening(Happening.occasions(Happening.BEGAN, events));
    }
}
