package org.hearth.childrenincare.pack;

import java.util.List;
import org.hearth.core.api.figures.Comparators;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.places.Places;
import org.hearth.core.figures.FiguresOfBooks;
import org.hearth.demo.DemoTargetsAsked;

/** This module's sections of the paper in its order, put together by hand for tests without a server. */
public final class EverySection {
    private EverySection() {}

    public static List<PackSection> of(Figures figures, Comparators comparators, Places places) {
        return List.of(
                new Headlines(figures, FiguresOfBooks.benchmarks(comparators), targets(), FiguresOfBooks.population()),
                new Scorecard(figures, FiguresOfBooks.benchmarks(comparators), targets(), FiguresOfBooks.population()),
                new NumbersAndFlow(comparators),
                new WhoTheyAre(),
                new WhereOurChildrenLive(places),
                new HomesInDetail(),
                new HomesByName(places, List.of()),
                new Stability(),
                new CareReviews(),
                new HealthChecks(),
                new MissingChildren(),
                new WaysToPermanence());
    }

    /** Those of the demo county, as if they had been set when its figures begin. */
    private static Targets targets() {
        return FiguresOfBooks.targets(DemoTargetsAsked.all());
    }
}
