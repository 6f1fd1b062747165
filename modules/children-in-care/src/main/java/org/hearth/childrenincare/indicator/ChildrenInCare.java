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
 * CIC-01. Counted are children the council looks after wherever they live: unaccompanied children, children at home on a
 * care order, children placed for adoption and on remand among them. Who leaves on the day is not counted, who comes is.
 */
@ApplicationScoped
class ChildrenInCare implements CareIndicator {
    private static final Line HEADLINE = new Line("CIC-01", "Children in care", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-01",
            "Children in care",
            "How many children the council looks after on the day.",
            "Children Act 1989, section 22; DfE, Children looked after in England",
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
        return List.of(new Measured(HEADLINE, new Measure.Count(book.inCareOn(asked.day()))));
    }
}
