package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * OOC-03. Over 20 miles from home whichever council's area it is, in a straight line between the two postcodes. Exactly
 * 20.0 miles, as rounded, is not over. Its dimension {@code band} sorts everyone in care into the five national bands.
 */
@ApplicationScoped
class FarFromHome implements CareIndicator {
    private static final Line HEADLINE = new Line(
            "OOC-03",
            "Placed over 20 miles from home",
            PERCENT,
            LOWER,
            "those placed more than 20.0 miles from home",
            IN_CARE);
    private static final Definition DEFINITION = new Definition(
            "OOC-03",
            "Placed over 20 miles from home",
            "How many of the children live far from home on the day.",
            "DfE, Children looked after in England: distance between home and placement",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.HOW_FAR;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var inCare = book.inCareOn(day);
        var bands = CareIndicator.parts(
                "band",
                List.of(LocationBand.values()),
                inCare,
                child -> LocationBand.of(Standing.of(child, day).location()),
                LocationBand::key,
                LocationBand::words);
        var far = CareIndicator.standing(inCare, day, FarFromHome::isFar);
        var distanceNotKnown = CareIndicator.standing(inCare, day, FarFromHome::isDistanceNotKnown);
        return List.of(new Measured(
                HEADLINE,
                CareIndicator.shareWherePlaced(far, inCare, distanceNotKnown.size()),
                bands,
                distanceNotKnown.size()));
    }

    private static boolean isFar(Standing standing) {
        return standing.location() != null && standing.location().isOver20Miles();
    }

    private static boolean isDistanceNotKnown(Standing standing) {
        Location location = standing.location();
        return location == null || location.tenths() == null;
    }
}
