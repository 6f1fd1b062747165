package org.hearth.childrenincare.indicator;

import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.places.Places;

/** This module's indicators, put together by hand for tests and benchmarks without a server. */
public final class EveryIndicator {
    private EveryIndicator() {}

    /** With Cambridgeshire's population of 2024, and names of no council. */
    public static List<Indicator<?>> of() {
        return of(Measuring.CAMBRIDGESHIRE, new NamedCouncils(Map.of()));
    }

    public static List<Indicator<?>> of(Population population, Places places) {
        return List.copyOf(ofCare(population, places));
    }

    static List<CareIndicator> ofCare(Population population, Places places) {
        var rate = new RateInCare();
        rate.population = population;
        var alone = new UnaccompaniedChildren();
        alone.population = population;
        var outOfCounty = new OutOfCounty();
        outOfCounty.places = places;
        return List.of(
                new ChildrenInCare(),
                rate,
                new StartedCare(),
                new CeasedCare(),
                new NetChange(),
                alone,
                new AgeBands(),
                new PlacementMix(),
                new FosterCare(),
                new FosterProviders(),
                outOfCounty,
                new FarAndOutOfCounty(),
                new FarFromHome(),
                new ThreeOrMorePlacements(),
                new LongTermStability());
    }
}
