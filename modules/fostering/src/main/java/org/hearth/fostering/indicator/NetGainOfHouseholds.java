package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.fostering.household.HouseholdKind;

/**
 * FOS-03. Households newly approved or transferred in, less those that left, over the days, each kind apart. What it is not:
 * a number of places, which is FOS-04.
 */
@ApplicationScoped
class NetGainOfHouseholds implements FosteringIndicator {
    private static final Line MAINSTREAM =
            line("mainstream", "Net gain of mainstream fostering households", Direction.HIGHER);
    private static final Line KINSHIP = line("kinship", "Net gain of family and friends households", Direction.NONE);
    private static final Definition DEFINITION = new Definition(
            "FOS-03",
            "Net gain of fostering households",
            "Whether more households began to foster for the council than stopped.",
            DEFINED_BY,
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(MAINSTREAM, KINSHIP));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        return List.of(
                of(MAINSTREAM, HouseholdKind.MAINSTREAM, book, asked),
                of(KINSHIP, HouseholdKind.FAMILY_AND_FRIENDS, book, asked));
    }

    private static Measured of(Line line, HouseholdKind kind, FosteringBook book, Asked asked) {
        return new Measured(
                line, FosteringIndicator.net(book.account(kind, asked).households()));
    }

    private static Line line(String key, String name, Direction good) {
        return new Line(
                "FOS-03." + key,
                name,
                Unit.HOUSEHOLDS,
                good,
                "households that were approved or transferred in, in the period",
                "households that left in it");
    }
}
