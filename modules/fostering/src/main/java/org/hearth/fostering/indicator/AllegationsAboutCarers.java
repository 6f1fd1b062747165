package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.hearth.fostering.concern.Concern;
import org.hearth.fostering.concern.Limit;
import org.hearth.fostering.concern.Moved;
import org.hearth.fostering.concern.Outcome;
import org.hearth.fostering.concern.Support;
import org.hearth.fostering.household.Keys;

/**
 * FOS-13. Allegations about foster carers: open on the day and for too long, how they ended and how fast, whether independent
 * support was offered, and whether a child was moved. Concerns about standards alone are not allegations and are not counted.
 */
@ApplicationScoped
class AllegationsAboutCarers implements Indicator<ConcernBook> {
    private static final String CLOSED_IN = "allegations closed in the period";
    private static final String RECEIVED_IN = "allegations received in the period";
    private static final Line OPEN = new Line(
            "FOS-13",
            "Allegations about foster carers open on the day",
            Unit.EVENTS,
            Direction.LOWER,
            "allegations received and not closed by the day",
            null,
            PeriodKind.SNAPSHOT);
    private static final Line TOO_LONG = new Line(
            "FOS-13.open-over-21",
            "Allegations open for more than 21 working days",
            Unit.EVENTS,
            Direction.LOWER,
            "allegations open on the day for longer than the limit that held when they were received",
            null,
            PeriodKind.SNAPSHOT);
    private static final Line CLOSED = new Line(
            "FOS-13.closed", "Allegations about foster carers closed", Unit.EVENTS, Direction.NONE, CLOSED_IN, null);
    private static final Line DAYS = new Line(
            "FOS-13.days",
            "Days until an allegation is closed, half take longer",
            Unit.DAYS,
            Direction.LOWER,
            CLOSED_IN,
            null);
    private static final Line SHORTER = new Line(
            "FOS-13.within-shorter",
            "Allegations closed within the shorter local limit",
            Unit.PERCENT,
            Direction.HIGHER,
            "those closed within the shorter local limit that held when they were received",
            CLOSED_IN);
    private static final Line LONGER = new Line(
            "FOS-13.within-longer",
            "Allegations closed within the longer local limit",
            Unit.PERCENT,
            Direction.HIGHER,
            "those closed within the longer local limit that held when they were received",
            CLOSED_IN);
    private static final Line SUPPORT = new Line(
            "FOS-13.support",
            "Allegations after which independent support was offered",
            Unit.PERCENT,
            Direction.HIGHER,
            "those after which support was offered by the day, taken up or not",
            RECEIVED_IN);
    private static final Line MOVED = new Line(
            "FOS-13.moved",
            "Allegations because of which a child was moved",
            Unit.PERCENT,
            Direction.LOWER,
            "those because of which a child was moved",
            RECEIVED_IN + " of which it is known");
    private static final Definition DEFINITION = new Definition(
            "FOS-13",
            "Allegations about foster carers",
            "How fast and how fairly allegations about foster carers are looked into.",
            "Fostering Services: National Minimum Standards 2011, standard 22; limits of the service's own",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(OPEN, TOO_LONG, CLOSED, DAYS, SHORTER, LONGER, SUPPORT, MOVED));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Class<ConcernBook> book() {
        return ConcernBook.class;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return Set.of();
    }

    @Override
    public List<Measured> measure(ConcernBook book, Asked asked) {
        var closed = book.allegations(asked.period(), Concern::closedOn);
        var received = book.allegations(asked.period(), Concern::receivedOn);
        var known =
                received.stream().filter(one -> one.moved() != Moved.NOT_KNOWN).toList();
        return List.of(
                new Measured(OPEN, new Measure.Count(book.allegations(one -> one.isOpenOn(asked.day())))),
                new Measured(TOO_LONG, new Measure.Count(book.allegations(one -> one.isOpenTooLongOn(asked.day())))),
                new Measured(CLOSED, new Measure.Count(closed), byOutcome(closed), 0),
                new Measured(
                        DAYS,
                        closed.isEmpty() ? new Measure.NotApplicable() : new Measure.Median(closed, median(closed))),
                new Measured(SHORTER, within(Limit.SHORTER, closed)),
                new Measured(LONGER, within(Limit.LONGER, closed)),
                new Measured(
                        SUPPORT,
                        Measure.share(
                                received.stream()
                                        .filter(one -> one.support() != Support.NOT_YET
                                                && !one.supportOn().isAfter(asked.day()))
                                        .toList(),
                                received)),
                new Measured(
                        MOVED,
                        Measure.share(
                                known.stream()
                                        .filter(one -> one.moved() == Moved.YES)
                                        .toList(),
                                known),
                        List.of(),
                        received.size() - known.size()));
    }

    private static Measure within(Limit limit, List<Concern> closed) {
        return Measure.share(
                closed.stream()
                        .filter(one -> !one.closedOn().isAfter(limit.due(one.receivedOn())))
                        .toList(),
                closed);
    }

    private static List<Measured.Part> byOutcome(List<Concern> closed) {
        return Stream.of(Outcome.values())
                .map(outcome -> new Measured.Part(
                        "outcome",
                        Keys.of(outcome),
                        outcome.words(),
                        closed.stream().filter(one -> one.outcome() == outcome).toList()))
                .toList();
    }

    /** Of an even number, half way between the two in the middle. */
    private static BigDecimal median(List<Concern> closed) {
        long[] days = closed.stream()
                .mapToLong(one -> ChronoUnit.DAYS.between(one.receivedOn(), one.closedOn()))
                .sorted()
                .toArray();
        long twice = days[(days.length - 1) / 2] + days[days.length / 2];
        return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
    }
}
