package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.MILES;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.Unit.PLACEMENTS;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Period;

/**
 * OOC-05. Placed at a distance: in another council's area that does not adjoin the council's own (Care Planning, Placement
 * and Case Review (England) Regulations 2010, regulation 11(5)); a test of the law that has nothing to do with 20 miles. On
 * the day how many children, which part of those outside, and the middle of their distances; and how many such placements
 * were made in the period, the first of a period of care included.
 *
 * <p>Whether a council adjoins is known only where its neighbours are held. While nothing is known of anyone placed outside
 * the answer is not known, and not 0; a few of whom it is not known are counted beside it.
 */
@ApplicationScoped
class AtADistance implements CareIndicator {
    private static final String WHERE = "at a distance: in the area of a council that does not adjoin ours";
    private static final Line COUNT = new Line(
            "OOC-05.count",
            "Children placed at a distance",
            CHILDREN,
            LOWER,
            "children in care on the day " + WHERE,
            null);
    private static final Line SHARE = new Line(
            "OOC-05.share",
            "Placed at a distance, of those outside the council's area",
            PERCENT,
            LOWER,
            "those " + WHERE,
            "children in care on the day whose placement is in another council's area");
    private static final Line MEDIAN = new Line(
            "OOC-05.median-distance",
            "Median distance from home of children placed at a distance",
            MILES,
            LOWER,
            "children in care on the day " + WHERE + ", whose distance from home is known",
            null);
    private static final Line MADE = new Line(
            "OOC-05.made",
            "Placements made at a distance",
            PLACEMENTS,
            LOWER,
            "placements that began in the period " + WHERE + "; a child stands here as often as placed",
            null,
            FLOW);
    private static final Definition DEFINITION = new Definition(
            "OOC-05",
            "Placed at a distance",
            "How many of the children live in the area of a council that does not adjoin ours, and how many were placed so.",
            "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11(5)",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(COUNT, SHARE, MEDIAN, MADE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PLACEMENTS, ReturnColumn.EPISODES_HOME_POST);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var day = asked.day();
        var inCare = book.inCareOn(day);
        var outside = CareIndicator.standing(inCare, day, standing -> isOutside(standing.location()));
        var far = CareIndicator.standing(inCare, day, standing -> isFar(standing.location()));
        int unplaced = CareIndicator.standing(inCare, day, standing -> isUnplaced(standing.location()))
                .size();
        int undecided = CareIndicator.standing(outside, day, standing -> isUndecided(standing.location()))
                .size();
        var notKnown = notKnown(inCare.size(), outside.size(), unplaced, undecided);
        return List.of(
                new Measured(COUNT, notKnown.orElse(new Measure.Count(far)), List.of(), unplaced + undecided),
                new Measured(SHARE, notKnown.orElse(Measure.share(far, outside)), List.of(), undecided),
                notKnown.map(answer -> new Measured(MEDIAN, answer)).orElseGet(() -> median(far, day)),
                made(book, asked.period()));
    }

    private static Measured median(List<ChildHistory> far, LocalDate day) {
        var measured =
                CareIndicator.standing(far, day, standing -> standing.location().tenths() != null);
        int notKnown = far.size() - measured.size();
        if (far.isEmpty()) {
            return new Measured(MEDIAN, new Measure.NotApplicable());
        }
        if (measured.isEmpty()) {
            return new Measured(
                    MEDIAN,
                    new Measure.NotKnown(
                            "Of none of the %d children is the distance from home known.".formatted(notKnown),
                            "a return with the postcodes of home and placement"),
                    List.of(),
                    notKnown);
        }
        int[] tenths = measured.stream()
                .mapToInt(child -> Standing.of(child, day).location().tenths())
                .sorted()
                .toArray();
        int twice = tenths[(tenths.length - 1) / 2] + tenths[tenths.length / 2];
        // half of a tenth of a mile each
        var middle = BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(20));
        return new Measured(MEDIAN, new Measure.Median(measured, middle), List.of(), notKnown);
    }

    private static Measured made(CareBook book, Period days) {
        var far = new ArrayList<Happening>();
        int all = 0;
        int outside = 0;
        int unplaced = 0;
        int undecided = 0;
        for (ChildHistory child : book.children()) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                for (Placement placement : care.placements()) {
                    if (days.includes(placement.startedOn()) && isMade(care, placement)) {
                        Location location = placement.episodes().get(0).location();
                        all++;
                        outside += isOutside(location) ? 1 : 0;
                        unplaced += isUnplaced(location) ? 1 : 0;
                        undecided += isOutside(location) && isUndecided(location) ? 1 : 0;
                        if (isFar(location)) {
                            far.add(new Happening(child, placement.startedOn()));
                        }
                    }
                }
            }
        }
        return new Measured(
                        MADE,
                        notKnown(all, outside, unplaced, undecided).orElse(new Measure.Count(Happening.children(far))),
                        List.of(),
                        unplaced + undecided)
                .happening(Happening.occasions("on the day the placement began", far));
    }

    /** The first row held may tell of a placement that began before; then its reason is no new carer. */
    private static boolean isMade(PeriodOfCare care, Placement placement) {
        return placement.isCounted()
                && (care.startKnown()
                        || placement != care.placements().get(0)
                        || Codes.standard()
                                .startReasons()
                                .of(placement.episodes().get(0).startReason())
                                .newCarer());
    }

    private static Optional<Measure> notKnown(int all, int outside, int unplaced, int undecided) {
        if (all > 0 && unplaced == all) {
            return Optional.of(new Measure.NotKnown(
                    "Of none of the %d is it known where the placement is.".formatted(all),
                    "a postcode directory, or a return with postcodes,"));
        }
        if (outside > 0 && undecided == outside) {
            return Optional.of(new Measure.NotKnown(
                    "Of none of the %d outside the council's area is it known whether that council adjoins ours."
                            .formatted(outside),
                    "a list of the councils that adjoin ours"));
        }
        return Optional.empty();
    }

    private static boolean isUnplaced(Location location) {
        return location == null || location.side() == Side.UNKNOWN;
    }

    private static boolean isOutside(Location location) {
        return location != null && location.side() == Side.OUT;
    }

    private static boolean isUndecided(Location location) {
        return location.atADistance() == null;
    }

    private static boolean isFar(Location location) {
        return isOutside(location) && Boolean.TRUE.equals(location.atADistance());
    }
}
