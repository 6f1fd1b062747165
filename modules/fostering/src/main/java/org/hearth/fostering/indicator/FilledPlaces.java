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
import org.hearth.fostering.places.Occupancy;
import org.hearth.fostering.places.PlaceNumber;

/**
 * FOS-06. Places of mainstream households that are filled on the day, of all approved and of those that could be used. No
 * level is good in itself: very high leaves no choice, low tells of recruitment or terms that miss the need. Over 100% where
 * more children live there than are approved.
 */
@ApplicationScoped
class FilledPlaces implements OccupancyIndicator {
    private static final Line FILLED = new Line(
            "FOS-06a",
            "Filled fostering places",
            Unit.PLACES,
            Direction.NONE,
            "places of mainstream households that are filled on the day, by whichever council",
            null);
    private static final Line RAW = new Line(
            "FOS-06",
            "Fostering places filled, of all approved",
            Unit.PERCENT,
            Direction.NONE,
            "households with filled places on the day",
            "households approved for places on the day");
    private static final Line EFFECTIVE = new Line(
            "FOS-06.effective",
            "Fostering places filled, of those that can be used",
            Unit.PERCENT,
            Direction.NONE,
            "households with filled places on the day",
            "households approved for places on the day");
    private static final Definition DEFINITION = new Definition(
            "FOS-06",
            "Use of fostering places",
            "How full the council's own foster homes are on the day.",
            DEFINED_BY,
            PeriodKind.SNAPSHOT,
            ValidOn.ANY_COVERED_DAY,
            List.of(RAW, EFFECTIVE, FILLED));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(Occupancy book, Asked asked) {
        var figures = OccupancyIndicator.on(book, asked);
        var filled = figures.onLastDay(PlaceNumber.FILLED);
        var approved = figures.onLastDay(PlaceNumber.APPROVED);
        long usable = approved.placeDays()
                - figures.onLastDay(PlaceNumber.NOT_AVAILABLE).placeDays();
        var those = OccupancyIndicator.households(filled);
        var all = OccupancyIndicator.households(approved);
        return List.of(
                OccupancyIndicator.beside(
                        RAW, Measure.proportion(those, all, filled.placeDays(), approved.placeDays()), figures),
                OccupancyIndicator.beside(
                        EFFECTIVE, Measure.proportion(those, all, filled.placeDays(), usable), figures),
                OccupancyIndicator.beside(FILLED, OccupancyIndicator.sum(filled), figures));
    }
}
