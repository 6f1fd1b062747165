package org.hearth.fostering.indicator;

import java.util.List;
import java.util.Set;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.places.Counted;
import org.hearth.fostering.places.Occupancy;
import org.hearth.fostering.places.OccupancyFigures;
import org.hearth.fostering.places.PlaceNumber;

/**
 * What the indicators over occupancy share. Stays of our children with own carers that nobody has settled with a household
 * are in none of them, and are counted as not known beside each (indicators.md 12.3). Public, as the container puts its
 * proxy of the interface in another package.
 */
public interface OccupancyIndicator extends Indicator<Occupancy> {
    String DEFINED_BY =
            "Ofsted, Fostering in England: places; filled as the care history and the fostering service tell";

    @Override
    default Class<Occupancy> book() {
        return Occupancy.class;
    }

    /** What the care history tells of a stay decides by whom it is settled, not how it counts. */
    @Override
    default Set<ReturnColumn> restsOn() {
        return Set.of();
    }

    /** On the day alone, mainstream. */
    static OccupancyFigures on(Occupancy book, Asked asked) {
        return OccupancyFigures.of(book, HouseholdKind.MAINSTREAM, Period.ofDays(asked.day(), asked.day()));
    }

    /** So many places together, with the households that have them. */
    static Measure sum(Counted counted) {
        return new Measure.Sum(households(counted), counted.placeDays());
    }

    /** Each once, in the order of their references. */
    static List<Household> households(Counted counted) {
        return counted.members().stream()
                .map(Counted.Member::household)
                .distinct()
                .toList();
    }

    static Measured beside(Line line, Measure measure, OccupancyFigures figures) {
        return new Measured(
                line, measure, List.of(), figures.unsettledOnLastDay().size());
    }

    /**
     * A line on the day.
     *
     * @param unit places, which are the council's; or children, of whom few are withheld in public
     */
    static Definition onTheDay(String ref, String name, String purpose, Unit unit, Direction good, String what) {
        return new Definition(
                ref,
                name,
                purpose,
                DEFINED_BY,
                PeriodKind.SNAPSHOT,
                ValidOn.ANY_COVERED_DAY,
                List.of(new Line(ref, name, unit, good, what, null)));
    }

    /** One that is a number of places of mainstream households on the day. */
    abstract class OnTheDay implements OccupancyIndicator {
        private final Definition definition;
        private final PlaceNumber what;

        OnTheDay(Definition definition, PlaceNumber what) {
            this.definition = definition;
            this.what = what;
        }

        @Override
        public Definition definition() {
            return definition;
        }

        @Override
        public List<Measured> measure(Occupancy book, Asked asked) {
            var figures = on(book, asked);
            return List.of(beside(definition.lines().get(0), sum(figures.onLastDay(what)), figures));
        }
    }
}
