package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
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
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * PLA-01. Where children in care live, by the one grouping of placement codes. A child on a temporary stay counts in the
 * placement before it, and as a temporary stay only when nothing precedes it. A blank code is not "other": it is not
 * recorded, and said beside.
 */
@ApplicationScoped
class PlacementMix implements CareIndicator {
    private static final Line HEADLINE =
            new Line("PLA-01", "Children in care by where they live", CHILDREN, NONE, IN_CARE, null);
    private static final Map<PlacementGroup, Line> GROUPS = groups();
    private static final Definition DEFINITION = new Definition(
            "PLA-01",
            "Where children live",
            "In which kinds of home the children live on the day.",
            "DfE, Children looked after in England: placements",
            SNAPSHOT,
            ANY_COVERED_DAY,
            lines());

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.WHAT_PLACEMENT;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var members = sorted(inCare, asked.day());
        var parts = new ArrayList<Measured.Part>();
        GROUPS.forEach((group, line) ->
                parts.add(new Measured.Part("placement", group.key(), group.words(), members.get(group))));
        var notRecorded = CareIndicator.standing(inCare, asked.day(), standing -> !standing.hasPlace());
        parts.add(new Measured.Part("placement", "not-recorded", "Not recorded", notRecorded));
        var answers = new ArrayList<Measured>();
        answers.add(new Measured(HEADLINE, new Measure.Count(inCare), parts, notRecorded.size()));
        GROUPS.forEach((group, line) -> answers.add(
                new Measured(line, Measure.share(members.get(group), inCare), List.of(), notRecorded.size())));
        return answers;
    }

    private static Map<PlacementGroup, List<ChildHistory>> sorted(List<ChildHistory> inCare, LocalDate day) {
        var members = new EnumMap<PlacementGroup, List<ChildHistory>>(PlacementGroup.class);
        GROUPS.keySet().forEach(group -> members.put(group, new ArrayList<>()));
        for (ChildHistory child : inCare) {
            var standing = Standing.of(child, day);
            if (standing.hasPlace()) {
                members.get(standing.group()).add(child);
            }
        }
        return members;
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(HEADLINE);
        lines.addAll(GROUPS.values());
        return lines;
    }

    private static Map<PlacementGroup, Line> groups() {
        var lines = new EnumMap<PlacementGroup, Line>(PlacementGroup.class);
        Arrays.stream(PlacementGroup.values())
                .forEach(group -> lines.put(
                        group,
                        new Line(
                                "PLA-01." + group.key(),
                                group.words(),
                                PERCENT,
                                NONE,
                                "those whose placement is in the group",
                                IN_CARE)));
        return lines;
    }
}
