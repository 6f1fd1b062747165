package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.childrenincare.permanence.PreviousPermanence;
import org.hearth.childrenincare.permanence.PreviousPermanence.Option;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Period;

/**
 * CIC-16. Of the children who came into care in the period, those who had been found a home for good before: adopted, under
 * special guardianship, or under a residence or child arrangements order. Each child by the last time it came in. Of whom
 * the return says that it is not known (P4) is a line of its own, and stands below the line as others do; of whom it says
 * nothing stands on neither side and is counted beside it.
 */
@ApplicationScoped
class StartedAfterPermanence implements CareIndicator {
    private static final String OF =
            "children who came into care in the period, each by the last time, of whom PrevPerm tells";
    private static final Line HEADLINE = new Line(
            "CIC-16",
            "Came into care after adoption, guardianship or a child arrangements order",
            PERCENT,
            LOWER,
            "those who had been adopted, or under special guardianship, a residence or a child arrangements order",
            OF);
    private static final Line NOT_KNOWN = new Line(
            "CIC-16.not-known",
            "Came into care: earlier permanence told as not known",
            PERCENT,
            NONE,
            "those of whom the return says that it is not known",
            OF);
    private static final Definition DEFINITION = new Definition(
            "CIC-16",
            "Came into care after an earlier permanence",
            "How many of those who came into care had been found a home for good that did not last.",
            "DfE, Children looked after in England: previous permanence of children who started to be looked after",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE, NOT_KNOWN));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PERIODS_OF_CARE, ReturnColumn.PREV_PERM_CHILD, ReturnColumn.PREV_PERM_PREV_PERM);
    }

    @Override
    public List<String> modules() {
        return List.of(PreviousPermanence.MODULE);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var began = new LinkedHashMap<ChildHistory, LocalDate>();
        var options = new HashMap<ChildHistory, Option>();
        int notTold = 0;
        for (ChildHistory child : book.children()) {
            PeriodOfCare last = lastStarted(child, asked.period());
            if (last != null) {
                Option option = PreviousPermanence.beforeCare(child, last);
                if (option == null) {
                    notTold++;
                } else {
                    began.put(child, last.startedOn());
                    options.put(child, option);
                }
            }
        }
        var told = began.entrySet().stream()
                .map(one -> new Happening(one.getKey(), one.getValue()))
                .toList();
        var parts = CareIndicator.parts(
                "previous",
                List.of(Option.values()),
                Happening.children(told),
                options::get,
                Option::key,
                Option::words);
        return List.of(
                share(HEADLINE, told, child -> options.get(child).isEarlierHome(), parts, notTold),
                share(NOT_KNOWN, told, child -> options.get(child) == Option.P4, List.of(), notTold));
    }

    private static PeriodOfCare lastStarted(ChildHistory child, Period days) {
        PeriodOfCare last = null;
        for (PeriodOfCare care : child.periodsOfCare()) {
            if (care.startKnown() && days.includes(care.startedOn())) {
                last = care;
            }
        }
        return last;
    }

    private static Measured share(
            Line line, List<Happening> told, Predicate<ChildHistory> which, List<Measured.Part> parts, int notTold) {
        var those = told.stream().filter(one -> which.test(one.child())).toList();
        Measure share = told.isEmpty() && notTold > 0
                ? new Measure.NotKnown(
                        "Of none of the %d children who came into care is it told.".formatted(notTold),
                        "a PrevPerm file with these children")
                : Measure.share(Happening.children(those), Happening.children(told));
        return new Measured(line, share, parts, notTold).happening(Happening.occasions(Happening.BEGAN, those, told));
    }
}
