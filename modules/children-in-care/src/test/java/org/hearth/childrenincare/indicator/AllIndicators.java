package org.hearth.childrenincare.indicator;

import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.figures.Indicator;

/** This module's indicators, put together by hand for tests. */
public final class AllIndicators {
    private AllIndicators() {}

    public static List<Indicator<?>> list() {
        var rate = new RateInCare();
        rate.population = Measuring.CAMBRIDGESHIRE;
        var alone = new UnaccompaniedChildren();
        alone.population = Measuring.CAMBRIDGESHIRE;
        var outside = new OutOfCounty();
        outside.places = new NamedCouncils(Map.of());
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
                outside,
                new FarAndOutOfCounty(),
                new FarFromHome(),
                new ThreeOrMorePlacements(),
                new LongTermStability());
    }
}
