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

/** CIC-07. Children in care by completed years on the day; a child without a birth date is a band of its own. */
@ApplicationScoped
class AgeBands implements CareIndicator {
    private static final Line HEADLINE = new Line("CIC-07", "Children in care by age", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-07",
            "Children in care by age",
            "How old the children are whom the council looks after on the day.",
            "DfE, Children looked after in England: characteristics",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.BEING_IN_CARE;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var bands = CareIndicator.parts(
                "age",
                List.of(AgeBand.values()),
                inCare,
                child -> AgeBand.of(child, asked.day()),
                AgeBand::key,
                AgeBand::words);
        int notKnown = bands.get(AgeBand.NOT_KNOWN.ordinal()).members().size();
        return List.of(new Measured(HEADLINE, new Measure.Count(inCare), bands, notKnown));
    }
}
