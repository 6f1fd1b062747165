package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.netgain.Accounts;
import org.hearth.fostering.netgain.AgeRange;

/**
 * FOS-19. Net gain of mainstream households by the ages that their terms of approval reach. One whose ages were varied moves
 * from one range to the other, so that each balances and together they are FOS-03.
 */
@ApplicationScoped
class NetGainByAges implements FosteringIndicator {
    private static final Map<AgeRange, Line> LINES = lines();
    private static final Definition DEFINITION = new Definition(
            "FOS-19",
            "Net gain of fostering households by ages",
            "For children of which ages the council gains homes, and for which it loses them.",
            DEFINED_BY,
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.copyOf(LINES.values()));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        Map<String, Accounts> parts = book.gains().over(asked.period()).byAges(HouseholdKind.MAINSTREAM).stream()
                .collect(java.util.stream.Collectors.toMap(Accounts.Part::key, Accounts.Part::accounts));
        return LINES.entrySet().stream()
                .map(range -> {
                    Accounts of = parts.get(range.getKey().name());
                    return new Measured(
                            range.getValue(),
                            of == null
                                    ? new Measure.Net(List.of(), List.of())
                                    : FosteringIndicator.net(of.households()));
                })
                .toList();
    }

    private static Map<AgeRange, Line> lines() {
        var lines = new EnumMap<AgeRange, Line>(AgeRange.class);
        Stream.of(AgeRange.values())
                .forEach(range -> lines.put(
                        range,
                        new Line(
                                "FOS-19."
                                        + range.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                "Net gain of mainstream households, ages: "
                                        + range.words().toLowerCase(Locale.UK),
                                Unit.HOUSEHOLDS,
                                Direction.NONE,
                                "households that came to be approved for these ages in the period",
                                "households that are no longer, or left in it")));
        return lines;
    }
}
