package org.hearth.childrenincare.indicator;

import static java.util.stream.Collectors.toSet;
import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.EndReason;
import org.hearth.core.api.codes.EndReason.ExitGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.SeriesBreak;

/**
 * CIC-14. Where the children went who left care in the period, each child by the last leaving. The old special guardianship
 * codes (E43, E44) count with those that took their place.
 */
@ApplicationScoped
class ExitDestinations implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "CIC-14",
            "Children who left care, by where they went",
            CHILDREN,
            NONE,
            "children with at least one period of care that ended in the period, by the last of them",
            null);
    private static final Map<ExitGroup, Line> GROUPS = groups();
    private static final Line PLANNED =
            share("home-planned", "Left care for home, as planned", NONE, "those who returned home as planned (E4A)");
    private static final Line UNPLANNED = share(
            "home-unplanned",
            "Left care for home, not as planned",
            LOWER,
            "those who returned home in a way that was not planned (E4B)");
    private static final Line FOR_GOOD = share(
            "adopted-or-sgo",
            "Left care by adoption or special guardianship",
            NONE,
            "those who were adopted or got a special guardian");
    /** Whose codes (E14 to E17) came with the return for 2018/19. */
    private static final Set<ExitGroup> TOLD_SINCE_2018 =
            Set.of(ExitGroup.REMAND_END, ExitGroup.AGE_ASSESSED, ExitGroup.ABROAD, ExitGroup.STAYED);

    private static final Definition DEFINITION = new Definition(
                    "CIC-14",
                    "Where those who left care went",
                    "To whom or where the children went who left care in the period.",
                    "DfE, Children looked after in England: reason episode ceased",
                    FLOW,
                    ANY_COVERED_DAY,
                    lines())
            .broken(new SeriesBreak(
                    LocalDate.of(2018, 4, 1),
                    TOLD_SINCE_2018.stream().map(GROUPS::get).map(Line::key).collect(toSet()),
                    "since when the return tells it apart"));

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
        var leavings = Leaving.lastOf(book, asked.period());
        var parts = new ArrayList<Measured.Part>();
        var shares = new ArrayList<Measured>();
        GROUPS.forEach((group, line) -> {
            parts.add(new Measured.Part(
                    "exit", group.key(), group.words(), Leaving.children(leavings, reason -> reason.exit() == group)));
            shares.add(Leaving.share(line, leavings, reason -> reason.exit() == group));
        });
        var answers = new ArrayList<Measured>();
        answers.add(Leaving.count(HEADLINE, leavings, reason -> true, parts));
        answers.addAll(shares);
        answers.add(Leaving.share(PLANNED, leavings, EndReason::isPlannedReturnHome));
        answers.add(Leaving.share(UNPLANNED, leavings, EndReason::isUnplannedReturnHome));
        answers.add(Leaving.share(
                FOR_GOOD, leavings, reason -> reason.exit() == ExitGroup.ADOPTED || reason.exit() == ExitGroup.SGO));
        return answers;
    }

    private static Line share(String key, String name, Direction good, String who) {
        return new Line("CIC-14." + key, name, PERCENT, good, who, LEFT_CARE);
    }

    private static Map<ExitGroup, Line> groups() {
        var lines = new EnumMap<ExitGroup, Line>(ExitGroup.class);
        Arrays.stream(ExitGroup.values())
                .filter(group -> group != ExitGroup.NONE)
                .forEach(group -> lines.put(
                        group,
                        share(
                                group.key(),
                                "Left care: " + group.words(),
                                NONE,
                                "those whose last leaving is in the group")));
        return lines;
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(HEADLINE);
        lines.addAll(GROUPS.values());
        lines.addAll(List.of(PLANNED, UNPLANNED, FOR_GOOD));
        return lines;
    }
}
