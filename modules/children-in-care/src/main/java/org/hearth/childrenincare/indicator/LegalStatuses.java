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

/** CIC-09. Children in care by the law under which they are on the day, in the groups of the national tables. */
@ApplicationScoped
class LegalStatuses implements CareIndicator {
    private static final Line HEADLINE =
            new Line("CIC-09", "Children in care by legal status", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-09",
            "Legal status",
            "Under which law the council looks after the children on the day.",
            "DfE, Children looked after in England: legal status",
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
        var groups = CareIndicator.parts(
                "legal-status",
                List.of(LegalStatusGroup.values()),
                inCare,
                child -> LegalStatusGroup.of(child.inCareOn(asked.day())),
                LegalStatusGroup::key,
                LegalStatusGroup::words);
        int notKnown =
                groups.get(LegalStatusGroup.NOT_KNOWN.ordinal()).members().size();
        return List.of(new Measured(HEADLINE, new Measure.Count(inCare), groups, notKnown));
    }
}
