package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

/** FOS-01. Households that are approved on the day, each kind apart; suspended is approved. */
@ApplicationScoped
class ApprovedHouseholds implements FosteringIndicator {
    private static final Line MAINSTREAM =
            line("mainstream", "Approved mainstream fostering households", Direction.HIGHER, "mainstream households");
    private static final Line KINSHIP = line(
            "kinship", "Approved family and friends households", Direction.NONE, "households of family and friends");
    private static final Line SHORT_BREAKS = line(
            "short-breaks", "Approved short breaks households", Direction.NONE, "households approved for short breaks");
    private static final Definition DEFINITION = new Definition(
            "FOS-01",
            "Approved fostering households",
            "How many households may foster for the council on the day.",
            DEFINED_BY,
            PeriodKind.SNAPSHOT,
            ValidOn.ANY_COVERED_DAY,
            List.of(MAINSTREAM, KINSHIP, SHORT_BREAKS));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        return List.of(
                of(MAINSTREAM, HouseholdKind.MAINSTREAM, book, asked),
                of(KINSHIP, HouseholdKind.FAMILY_AND_FRIENDS, book, asked),
                of(SHORT_BREAKS, HouseholdKind.SHORT_BREAKS, book, asked));
    }

    private static Measured of(Line line, HouseholdKind kind, FosteringBook book, Asked asked) {
        return new Measured(line, new Measure.Count(book.approved(kind, asked.day())));
    }

    private static Line line(String key, String name, Direction good, String who) {
        return new Line("FOS-01." + key, name, Unit.HOUSEHOLDS, good, who + " that are approved on the day", null);
    }
}
