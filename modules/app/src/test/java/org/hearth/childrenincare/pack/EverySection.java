package org.hearth.childrenincare.pack;

import java.util.List;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.places.Places;

/** This module's sections of the paper in its order, put together by hand for tests without a server. */
public final class EverySection {
    private EverySection() {}

    public static List<PackSection> of(Figures figures, Comparators comparators, Places places) {
        return List.of(new Scorecard(figures, comparators), new WhereOurChildrenLive(places));
    }
}
