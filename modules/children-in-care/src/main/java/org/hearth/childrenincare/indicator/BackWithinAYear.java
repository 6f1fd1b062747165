package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.COHORT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Period;

/**
 * CIC-15. Of the children who left care in the same days of the year before for home, a special guardian, a child
 * arrangements order or someone without parental responsibility, those in care again within 365 days of leaving. So every
 * child has had a year to come back, and the figure of 31 March tells of those who left in the reporting year before.
 *
 * <p>A child who left more than once is counted once, and is back when any of these leavings was followed by care again.
 */
@ApplicationScoped
class BackWithinAYear implements CareIndicator {
    private static final int WITHIN_DAYS = 365;
    private static final Line HEADLINE = new Line(
            "CIC-15",
            "Back in care within 12 months of going home or to a guardian",
            PERCENT,
            LOWER,
            "those whose next period of care began within 365 days of leaving",
            "children who left care in the same days of the year before for home, special guardianship, a child arrangements"
                    + " order or someone without parental responsibility");
    private static final Definition DEFINITION = new Definition(
            "CIC-15",
            "Back in care within 12 months",
            "How many of the children who went home or to a guardian a year before came back into care.",
            "A local figure; none is published nationally",
            COHORT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.PERIODS_OF_CARE;
    }

    @Override
    public Period needs(Asked asked) {
        return Period.ofDays(asked.yearBefore().from(), asked.day());
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var left = new LinkedHashMap<ChildHistory, Happening>();
        var back = new LinkedHashSet<ChildHistory>();
        for (Leaving leaving : Leaving.allOf(book, asked.yearBefore())) {
            if (isToFamily(leaving.care().endReason().exit())) {
                left.put(leaving.child(), leaving.happening());
                if (isBack(leaving)) {
                    back.add(leaving.child());
                }
            }
        }
        var all = List.copyOf(left.values());
        var returned = back.stream().map(left::get).toList();
        return List.of(new Measured(HEADLINE, Measure.share(Happening.children(returned), Happening.children(all)))
                .happening(Happening.occasions(Happening.LEFT, returned, all)));
    }

    private static boolean isToFamily(ExitGroup exit) {
        return switch (exit) {
            case HOME, HOME_NO_PR, SGO, CAO -> true;
            default -> false;
        };
    }

    private static boolean isBack(Leaving leaving) {
        var gone = leaving.care().goneOn();
        return leaving.child().periodsOfCare().stream()
                .filter(care -> care != leaving.care())
                .map(PeriodOfCare::startedOn)
                .anyMatch(begun -> !begun.isBefore(gone) && !begun.isAfter(gone.plusDays(WITHIN_DAYS)));
    }
}
