package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;

/**
 * STA-02. Of children under 16 in one unbroken period of care for 30 months or more, those in the same placement for two
 * years, or placed for adoption where that placement and the one just before it make two years together.
 *
 * <p>How long a child has been in care is known only where the day care began is held. Where the first row held is no
 * start of care the child stands on neither side of the line and is counted as not known; when that is so of every child
 * who might be measured, the answer is not known.
 */
@ApplicationScoped
class LongTermStability implements CareIndicator {
    private static final int UNDER = 16;
    private static final int MONTHS_IN_CARE = 30;
    private static final int YEARS_IN_PLACEMENT = 2;
    private static final Line HEADLINE = new Line(
            "STA-02",
            "Long-term stability: two years in the same home",
            PERCENT,
            HIGHER,
            "those in the same placement for two years or more, or placed for adoption where that placement and the one"
                    + " before it make two years",
            "children in care on the day, aged under 16, in care without a break for two and a half years or more");
    private static final Definition DEFINITION = new Definition(
            "STA-02",
            "Long-term stability",
            "How many of the children who have long been in care have long lived in one home.",
            "DfE, Children looked after in England: placement stability",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.PLACEMENTS;
    }

    @Override
    public List<String> because(ChildHistory child, Asked asked) {
        PeriodOfCare care = child.periodOn(asked.day());
        Placement placement = child.placementOn(asked.day());
        return care == null || placement == null
                ? List.of()
                : List.of("In care since %s; in this placement since %s."
                        .formatted(Days.inWords(care.startedOn()), Days.inWords(placement.startedOn())));
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        LocalDate day = asked.day();
        var longInCare = new ArrayList<ChildHistory>();
        var notKnown = new ArrayList<ChildHistory>();
        var settled = new ArrayList<ChildHistory>();
        int notYet = 0;
        for (ChildHistory child : book.inCareOn(day)) {
            if (child.born() != null && child.ageOn(day) >= UNDER) {
                continue;
            }
            PeriodOfCare care = child.periodOn(day);
            if (care.startKnown() && care.startedOn().plusMonths(MONTHS_IN_CARE).isAfter(day)) {
                notYet++;
                continue;
            }
            if (!care.startKnown() || child.born() == null) {
                notKnown.add(child);
                continue;
            }
            longInCare.add(child);
            if (isSettled(care, child.placementOn(day), day)) {
                settled.add(child);
            }
        }
        Measure share = longInCare.isEmpty() && !notKnown.isEmpty()
                ? new Measure.NotKnown(
                        "The care of all %d children who might be measured began before the rows held."
                                .formatted(notKnown.size()),
                        "the returns to %s and before"
                                .formatted(ReportingYear.of(firstDayOf(book, day))
                                        .previous()
                                        .label()))
                : Measure.share(settled, longInCare);
        return List.of(new Measured(HEADLINE, share, List.of(), notKnown.size()).besides(notYet));
    }

    private static LocalDate firstDayOf(CareBook book, LocalDate day) {
        var span = book.coverage().spanOf(day);
        return span == null ? day : span.from();
    }

    private static boolean isSettled(PeriodOfCare care, Placement placement, LocalDate day) {
        if (isTwoYears(placement.startedOn(), day)) {
            return true;
        }
        int at = care.placements().indexOf(placement);
        return isAdoptionOn(placement, day)
                && at > 0
                && isTwoYears(care.placements().get(at - 1).startedOn(), day);
    }

    /** By the episode of the day: a placement may become one for adoption later. */
    private static boolean isAdoptionOn(Placement placement, LocalDate day) {
        return placement.episodes().stream()
                .filter(episode -> !episode.startedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(episode -> episode.placeCode().isAdoption())
                .orElse(false);
    }

    private static boolean isTwoYears(LocalDate since, LocalDate day) {
        return !since.plusYears(YEARS_IN_PLACEMENT).isAfter(day);
    }
}
