package org.hearth.childrenincare.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.childrenincare.NamedCouncils;
import org.hearth.core.api.figures.Indicator;

/** This module's indicators with Cambridgeshire's population of 2024 and names of no council, for tests. */
public final class AllIndicators {
    private AllIndicators() {}

    public static List<Indicator<?>> list() {
        return EveryIndicator.of(Measuring.CAMBRIDGESHIRE, new NamedCouncils(Map.of()));
    }

    /** Those of a council whose population is not held. */
    public static List<Indicator<?>> withoutPopulation() {
        return EveryIndicator.of(day -> Optional.empty(), new NamedCouncils(Map.of()));
    }
}
