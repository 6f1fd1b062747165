package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.places.Places;

/**
 * OOC-01. Placed in another council's area, adjoining or not, by the postcode of the placement. Where that is missing or
 * not in the directory the side is not known: such a child stays below the line, never above it, and is shown.
 *
 * <p>Two dimensions: {@code side} of everyone in care, and {@code host}, the councils of those outside, largest first.
 */
@ApplicationScoped
class OutOfCounty implements CareIndicator {
    private static final String UNKNOWN_HOST = "not-known";
    private static final Line HEADLINE = new Line(
            "OOC-01",
            "Placed outside the council's area",
            PERCENT,
            LOWER,
            "those whose placement is in another council's area",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "OOC-01",
            "Placed outside the council's area",
            "How many of the children live in another council's area on the day.",
            "DfE, Children looked after in England: locality of placement",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Inject
    Places places;

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.IN_WHOSE_AREA;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var inCare = book.inCareOn(day);
        var sides = CareIndicator.parts(
                "side", List.of(Side.values()), inCare, child -> side(Standing.of(child, day)), Side::key, Side::words);
        var outside = ChildHistory.of(sides.get(Side.OUT.ordinal()).members());
        int notKnown = sides.get(Side.UNKNOWN.ordinal()).members().size();
        var parts = new ArrayList<>(sides);
        parts.addAll(hosts(outside, day));
        return List.of(
                new Measured(HEADLINE, CareIndicator.shareWherePlaced(outside, inCare, notKnown), parts, notKnown));
    }

    private List<Measured.Part> hosts(List<ChildHistory> outside, LocalDate day) {
        var byCouncil = new TreeMap<String, List<ChildHistory>>();
        for (ChildHistory child : outside) {
            String council = Standing.of(child, day).location().areaAuthority();
            byCouncil
                    .computeIfAbsent(council == null ? UNKNOWN_HOST : council, none -> new ArrayList<>())
                    .add(child);
        }
        return byCouncil.entrySet().stream()
                .map(host -> new Measured.Part("host", host.getKey(), name(host.getKey(), day), host.getValue()))
                .sorted(Comparator.comparing(
                                (Measured.Part part) -> -part.members().size())
                        .thenComparing(Measured.Part::name)
                        .thenComparing(Measured.Part::key))
                .toList();
    }

    private String name(String council, LocalDate day) {
        return UNKNOWN_HOST.equals(council) ? "Council not known" : places.councilName(council, day);
    }

    static Side side(Standing standing) {
        return standing.location() == null ? Side.UNKNOWN : standing.location().side();
    }
}
