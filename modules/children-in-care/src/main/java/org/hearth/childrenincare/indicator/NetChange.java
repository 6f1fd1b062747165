package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
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
import org.hearth.core.api.figures.Unit;

/**
 * CIC-05. Children in care at the end of the period less those at its start, counted by who came and who went, so that it
 * balances by the way it is made. Where a record begins or stops without saying that care did, the child stands in the
 * lists and is counted as not known, and only then do the starts of CIC-03 less the leavings of CIC-04 fall short of it.
 *
 * <p>It rests on the rows of the period alone: who was there at its start need not be held to know who came and went.
 */
@ApplicationScoped
class NetChange implements CareIndicator {
    private static final String WHEN = "on the first day in care, or the last one of those who went";
    private static final Line HEADLINE = new Line(
            "CIC-05",
            "Net change in children in care",
            CHILDREN,
            NONE,
            "those who came into the count of children in care in the period",
            "those who went out of it");
    private static final Line RATIO = new Line(
            "CIC-05.ratio",
            "Children coming into care for each one leaving",
            Unit.RATIO,
            NONE,
            "periods of care that began in the period",
            "periods of care that ended in the period");
    private static final Definition DEFINITION = new Definition(
            "CIC-05",
            "Net change in children in care",
            "Whether more children came into care than left in the period.",
            "CIC-01 at the end less CIC-01 at the start of the period",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE, RATIO));

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
        var flow = CareFlow.in(book, asked.period());
        var in = flow.in();
        var out = flow.out();
        return List.of(
                new Measured(
                                HEADLINE,
                                new Measure.Net(Happening.children(in), Happening.children(out)),
                                List.of(),
                                flow.unexplained())
                        .happening(Happening.occasions(WHEN, in, out)),
                ratio(flow));
    }

    private static Measured ratio(CareFlow flow) {
        Measure ratio = flow.ceased().isEmpty()
                ? new Measure.NotApplicable()
                : new Measure.Ratio(Happening.children(flow.started()), Happening.children(flow.ceased()));
        return new Measured(RATIO, ratio, List.of(), flow.unexplained())
                .happening(Happening.occasions(WHEN, flow.started(), flow.ceased()));
    }
}
