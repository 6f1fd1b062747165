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
 * CIC-04. A period of care that ended in the period for a reason that ends care, being taken over by another council
 * included. Who leaves twice counts once as a person, as the last leaving, and twice as an event. A record that stops
 * without a reason is no leaving; CIC-05 says how many there are.
 */
@ApplicationScoped
class CeasedCare implements CareIndicator {
    private static final Line PERSONS = new Line(
            "CIC-04.persons",
            "Children who left care",
            CHILDREN,
            NONE,
            "children with at least one period of care that ended in the period",
            null);
    private static final Line EVENTS_LINE = new Line(
            "CIC-04.events",
            "Times a child left care",
            EVENTS,
            NONE,
            "periods of care that ended in the period; a child may stand in the list more than once",
            null);
    private static final Definition DEFINITION = new Definition(
            "CIC-04",
            "Left care",
            "How many children left care in the period.",
            "DfE, Children looked after in England: children who ceased to be looked after",
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
        var events = CareFlow.in(book, asked.period()).ceased();
        return List.of(counted(PERSONS, Happening.lastOfEach(events)), counted(EVENTS_LINE, events));
    }

    private static Measured counted(Line line, List<Happening> events) {
        return new Measured(line, new Measure.Count(Happening.children(events)))
                .happening(Happening.occasions(Happening.LEFT, events));
    }
}
