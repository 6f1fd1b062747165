package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.netgain.Account;
import org.hearth.fostering.netgain.Entry;
import org.hearth.fostering.netgain.Flow;
import org.hearth.fostering.netgain.HouseholdCount;
import org.hearth.fostering.netgain.Reason;

/**
 * FOS-11. Mainstream households that left over the days, by why, and the places that went with them. Carers who became
 * guardians or adopters of a child they fostered left too, and are told apart from losses.
 */
@ApplicationScoped
class HouseholdsThatLeft implements FosteringIndicator {
    private static final Line HEADLINE =
            line("FOS-11", "Mainstream fostering households that left", Unit.HOUSEHOLDS, "");
    private static final Line PLACES =
            line("FOS-11.places", "Places that went with households that left", Unit.PLACES, "");
    private static final Line SUCCESSES = line(
            "FOS-11.for-a-child",
            "Households that left to be a child's guardians or adopters",
            Unit.HOUSEHOLDS,
            ", to be guardians or adopters of a child they fostered");
    private static final Line LOSSES =
            line("FOS-11.lost", "Households that left for another reason", Unit.HOUSEHOLDS, ", for any other reason");
    private static final Definition DEFINITION = new Definition(
            "FOS-11",
            "Fostering households that left, by why",
            "Which households stopped fostering for the council, why, and how many places went with them.",
            DEFINED_BY,
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(HEADLINE, PLACES, SUCCESSES, LOSSES));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(FosteringBook book, Asked asked) {
        var accounts = book.account(HouseholdKind.MAINSTREAM, asked);
        Account<HouseholdCount> households = accounts.households();
        var left = households.list(Flow.LEFT);
        var places = accounts.places();
        var placesLeft = places.list(Flow.LEFT);
        return List.of(
                new Measured(HEADLINE, new Measure.Count(FosteringIndicator.households(left)), byReason(left), 0),
                new Measured(
                        PLACES,
                        new Measure.Sum(
                                FosteringIndicator.households(placesLeft),
                                places.sum(placesLeft).number())),
                new Measured(SUCCESSES, new Measure.Count(FosteringIndicator.households(households.successes()))),
                new Measured(LOSSES, new Measure.Count(FosteringIndicator.households(households.losses()))));
    }

    /** Every reason, those for which nobody left too; then those who are approved in another kind instead. */
    private static List<Measured.Part> byReason(List<? extends Entry<?>> left) {
        var parts = new ArrayList<Measured.Part>();
        Leaving.of(HouseholdKind.MAINSTREAM)
                .forEach(why -> parts.add(part(
                        why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        why.words(),
                        left,
                        reason -> reason instanceof Reason.Went went && went.why() == why)));
        parts.add(part(
                "not-recorded",
                "Reason not recorded",
                left,
                reason -> reason instanceof Reason.Went went && went.why() == null));
        parts.add(part(
                "another-kind",
                "Approved in another kind instead",
                left,
                reason -> reason instanceof Reason.KindChanged));
        return parts;
    }

    private static Measured.Part part(String key, String name, List<? extends Entry<?>> left, Predicate<Reason> why) {
        return new Measured.Part(
                "reason",
                key,
                name,
                FosteringIndicator.households(
                        left.stream().filter(entry -> why.test(entry.reason())).toList()));
    }

    private static Line line(String key, String name, Unit unit, String why) {
        return new Line(key, name, unit, Direction.LOWER, "mainstream households that left in the period" + why, null);
    }
}
