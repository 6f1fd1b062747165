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

/** FOS-18. Supported lodgings providers on the day. They are no foster households and have no foster places. */
@ApplicationScoped
class SupportedLodgings implements FosteringIndicator {
    private static final Line HEADLINE = new Line(
            "FOS-18",
            "Supported lodgings providers",
            Unit.HOUSEHOLDS,
            Direction.HIGHER,
            "supported lodgings providers that are approved on the day",
            null);
    private static final Definition DEFINITION = new Definition(
            "FOS-18",
            "Supported lodgings providers",
            "How many households offer a room and support to young people on the day.",
            "Counted by the register of households",
            PeriodKind.SNAPSHOT,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        return List.of(new Measured(
                HEADLINE, new Measure.Count(book.approved(HouseholdKind.SUPPORTED_LODGINGS, asked.day()))));
    }
}
