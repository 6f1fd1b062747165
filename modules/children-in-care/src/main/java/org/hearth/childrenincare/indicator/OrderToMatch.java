package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.THREE_YEARS;
import static org.hearth.core.api.figures.Definition.PeriodKind.YEAR_TO_DATE;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.DAYS;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearth.childrenincare.permanence.Adoption;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.LegalStatus;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.ReportingYear;

/**
 * PER-03 (A2). For children adopted, the days from the court's authority to place them for adoption (E1, D1) to the
 * council's decision on the match; none where the match was decided before the order. Left out are children without an
 * order, and those never placed for adoption. Where there was more than one order, the last counts: by it the child was
 * placed.
 *
 * <p>Not known of a child without a readable day of the match, and of one under the order already in the first row held,
 * where neither care nor the legal status began with that row.
 */
@ApplicationScoped
class OrderToMatch implements DaysToAdoption {
    private static final String WHO = "under a placement order, placed for adoption, whose day of the match is known";
    private static final Line HEADLINE = new Line(
            "PER-03",
            "Average days from placement order to match",
            DAYS,
            LOWER,
            "children adopted since 1 April " + WHO,
            null);
    private static final Line THREE = new Line(
            "PER-03.three-years",
            "Average days from placement order to match, over three years",
            DAYS,
            LOWER,
            "children adopted in the three years to the day " + WHO,
            null,
            THREE_YEARS);
    private static final Definition DEFINITION = new Definition(
            "PER-03",
            "From placement order to match (A2)",
            "How long it took the council, once the court agreed, to decide on a family for children who were adopted.",
            SOURCE + ", A2",
            YEAR_TO_DATE,
            ANY_COVERED_DAY,
            List.of(HEADLINE, THREE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PLACEMENTS, ReturnColumn.AD1_CHILD, ReturnColumn.AD1_DATE_MATCH);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        return List.of(
                DaysToAdoption.average(HEADLINE, book, asked.period(), OrderToMatch::waited),
                DaysToAdoption.average(THREE, book, DaysToAdoption.threeYearsTo(asked.day()), OrderToMatch::waited));
    }

    private static Wait waited(Leaving leaving) {
        PeriodOfCare care = leaving.care();
        Episode order = order(care);
        if (order == null
                || care.episodes().stream()
                        .noneMatch(episode -> episode.placeCode().isAdoption())) {
            return new Wait.None();
        }
        Adoption adoption =
                Adoption.in(leaving.child(), ReportingYear.of(care.goneOn()).ends());
        LocalDate match = adoption == null ? null : adoption.matchedOn();
        if (match == null || order == care.first() && !isItsDayKnown(care)) {
            return new Wait.NotKnown();
        }
        return Wait.between(order.startedOn(), match.isBefore(order.startedOn()) ? order.startedOn() : match);
    }

    /** Of an order in the first row held: care, or the legal status, began with that row. */
    private static boolean isItsDayKnown(PeriodOfCare care) {
        return care.startKnown()
                || Codes.standard()
                        .startReasons()
                        .of(care.first().startReason())
                        .newStatus();
    }

    /** The episode with which the last order began; {@code null} when there was none. */
    private static Episode order(PeriodOfCare care) {
        Episode began = null;
        boolean before = false;
        for (Episode episode : care.episodes()) {
            boolean on =
                    Codes.standard().legalStatuses().of(episode.legalStatus()).group()
                            == LegalStatus.Group.PLACEMENT_FOR_ADOPTION;
            if (on && !before) {
                began = episode;
            }
            before = on;
        }
        return began;
    }
}
