package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;
import static org.hearth.core.api.figures.ValidOn.MARCH_31;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.worker.SocialWorker;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.MonthEnds;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * STA-06. Of children in care on the day those who had three or more social workers in the twelve months to it, the time
 * before care included. Who comes back is one and the same. On 31 March these are the months of the reporting year, on any
 * other day the rolling line alone answers.
 *
 * <p>A child of whom no worker is told, or of whom too many have no number to tell them apart, is counted beside as not
 * known.
 */
@ApplicationScoped
class ThreeOrMoreWorkers implements CareIndicator {
    private static final int MANY = 3;
    private static final int MONTHS = 12;
    private static final String WHO =
            "those with three or more different social workers in the twelve months to the day";
    private static final Line HEADLINE =
            new Line("STA-06", "Three or more social workers in the year", PERCENT, LOWER, WHO, IN_CARE);
    private static final Line ROLLING =
            new Line("STA-06.rolling", "Three or more social workers in twelve months", PERCENT, LOWER, WHO, IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "STA-06",
            "Three or more social workers",
            "How many of the children in care have had to get used to many social workers.",
            "DfE, Children looked after return: social worker episodes",
            YEAR,
            ANY_COVERED_DAY,
            List.of(HEADLINE, ROLLING));

    private enum Verdict {
        MANY,
        FEW,
        NOT_KNOWN
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(
                RestsOn.BEING_IN_CARE,
                ReturnColumn.SW_EPISODES_CHILD,
                ReturnColumn.SW_EPISODES_SW_ID,
                ReturnColumn.SW_EPISODES_SW_DECOM,
                ReturnColumn.SW_EPISODES_SW_DEC);
    }

    @Override
    public List<String> modules() {
        return List.of(SocialWorker.MODULE);
    }

    @Override
    public Period needs(Asked asked) {
        return Period.ofDays(MonthEnds.likeDay(asked.day(), MONTHS).plusDays(1), asked.day());
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var many = new ArrayList<ChildHistory>();
        int notKnown = 0;
        for (ChildHistory child : inCare) {
            switch (verdict(child, needs(asked))) {
                case MANY -> many.add(child);
                case NOT_KNOWN -> notKnown++;
                case FEW -> {}
            }
        }
        Measure share = !inCare.isEmpty() && notKnown == inCare.size()
                ? new Measure.NotKnown(
                        "Of none of the %d children is it told who their social workers were.".formatted(notKnown),
                        "a return with their social workers")
                : Measure.share(many, inCare);
        Measure onTheDay = MARCH_31.includes(asked.day())
                ? share
                : new Measure.NotMeasured("This is measured on 31 March only.", MARCH_31.lastOnOrBefore(asked.day()));
        return List.of(
                new Measured(HEADLINE, onTheDay, List.of(), MARCH_31.includes(asked.day()) ? notKnown : 0),
                new Measured(ROLLING, share, List.of(), notKnown));
    }

    private static Verdict verdict(ChildHistory child, Period months) {
        var numbers = new HashSet<String>();
        int nameless = 0;
        for (SocialWorker worker : child.told(SocialWorker.KIND)) {
            if (worker.from() == null) {
                nameless += new ReportingYear(worker.year()).period().overlaps(months) ? 1 : 0;
            } else if (worker.overlaps(months)) {
                if (worker.isIdentified()) {
                    numbers.add(worker.number());
                } else {
                    nameless++;
                }
            }
        }
        if (numbers.size() >= MANY) {
            return Verdict.MANY;
        }
        boolean may = numbers.isEmpty() || numbers.size() + nameless >= MANY;
        return may ? Verdict.NOT_KNOWN : Verdict.FEW;
    }
}
