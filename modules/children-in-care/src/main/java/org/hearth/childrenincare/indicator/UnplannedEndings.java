package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.codes.ChangeReason;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Provider;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.Period;

/**
 * STA-03. Placements that ended in the period because someone asked for it or something went wrong, of all that ended while
 * care went on. A placement is folded from episodes (GEN-16), so that what goes on with the same carers has not ended; left
 * out are temporary stays, and endings by leaving care. An end by the care plan, because the carers stopped or in custody is
 * below the line, and not above it.
 *
 * <p>An ending of which the reason is blank stays below the line and is counted as not known; where that is so of every one
 * the answer is not known. The lists hold a child once for each ending.
 */
@ApplicationScoped
class UnplannedEndings implements CareIndicator {
    private static final String UNPLANNED = "those that ended with an unplanned reason";
    private static final String ENDED =
            "placements that ended in the period while care went on, leaving out temporary stays";
    private static final Line HEADLINE =
            new Line("STA-03", "Placements that ended unplanned", PERCENT, LOWER, UNPLANNED, ENDED);
    private static final Line CHILDREN_AFFECTED = new Line(
            "STA-03.children",
            "Children with a placement that ended unplanned",
            CHILDREN,
            LOWER,
            "children with at least one placement that ended in the period with an unplanned reason",
            null);
    private static final Line IN_HOUSE = new Line(
            "STA-03.in-house",
            "Ended unplanned, of placements with the council's own foster carers",
            PERCENT,
            LOWER,
            UNPLANNED,
            ENDED + ", with foster carers of the council");
    private static final Line AGENCY = new Line(
            "STA-03.agency",
            "Ended unplanned, of placements with agency foster carers",
            PERCENT,
            LOWER,
            UNPLANNED,
            ENDED + ", with foster carers of an independent agency");
    private static final Line RESIDENTIAL = new Line(
            "STA-03.residential",
            "Ended unplanned, of placements in residential care",
            PERCENT,
            LOWER,
            UNPLANNED,
            ENDED + ", in children's homes, residential schools and other residential settings");
    private static final Definition DEFINITION = new Definition(
            "STA-03",
            "Placements that ended unplanned",
            "How many of the placements that ended in the period ended otherwise than as planned.",
            "DfE, SSDA903 return: reason for placement change; what is unplanned is our grouping of its codes",
            FLOW,
            ANY_COVERED_DAY,
            List.of(HEADLINE, CHILDREN_AFFECTED, IN_HOUSE, AGENCY, RESIDENTIAL));

    private record Ending(ChildHistory child, Episode last, ChangeReason reason) {
        boolean isKnown() {
            return Codes.standard().changeReasons().find(reason.code()).isPresent();
        }

        boolean isFosteredBy(Predicate<Provider> whose) {
            return last.placeCode().isFoster()
                    && whose.test(Codes.standard().providers().of(last.provider()));
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var endings = endings(book, asked.period());
        var affected =
                new LinkedHashSet<>(children(endings, ending -> ending.reason().isUnplanned()));
        int notKnown = children(endings, ending -> !ending.isKnown()).size();
        return List.of(
                share(HEADLINE, endings, ending -> true),
                new Measured(
                        CHILDREN_AFFECTED,
                        notKnown > 0 && notKnown == endings.size()
                                ? nothingKnown(notKnown)
                                : new Measure.Count(List.copyOf(affected)),
                        List.of(),
                        notKnown),
                share(IN_HOUSE, endings, ending -> ending.isFosteredBy(Provider::isOwn)),
                share(AGENCY, endings, ending -> ending.isFosteredBy(Provider::isIndependent)),
                share(
                        RESIDENTIAL,
                        endings,
                        ending -> ending.last().placeCode().group().isResidential()));
    }

    private static Measured share(Line line, List<Ending> all, Predicate<Ending> of) {
        var endings = all.stream().filter(of).toList();
        int notKnown = children(endings, ending -> !ending.isKnown()).size();
        Measure share = notKnown > 0 && notKnown == endings.size()
                ? nothingKnown(notKnown)
                : Measure.share(
                        children(endings, ending -> ending.reason().isUnplanned()), children(endings, ending -> true));
        return new Measured(line, share, List.of(), notKnown);
    }

    private static Measure nothingKnown(int endings) {
        return new Measure.NotKnown(
                "Of none of the %d placements that ended is the reason recorded.".formatted(endings),
                "a return with REASON_PLACE_CHANGE,");
    }

    private static List<ChildHistory> children(List<Ending> endings, Predicate<Ending> whose) {
        return endings.stream().filter(whose).map(Ending::child).toList();
    }

    private static List<Ending> endings(CareBook book, Period days) {
        var endings = new ArrayList<Ending>();
        for (ChildHistory child : book.children()) {
            for (PeriodOfCare care : child.periodsOfCare()) {
                for (Placement placement : care.placements()) {
                    var ended = placement.endedOn();
                    if (ended != null
                            && days.includes(ended)
                            && placement.isCounted()
                            && !isEndOfCare(care, placement)) {
                        add(endings, new Ending(child, placement.last(), reason(placement)));
                    }
                }
            }
        }
        return endings;
    }

    /** Where only the standing of the placement changed it was no ending, whatever is made one placement (GEN-16). */
    private static void add(List<Ending> endings, Ending ending) {
        if (!ending.reason().isSameCarer()) {
            endings.add(ending);
        }
    }

    /** By leaving, or at the 18th birthday; who left with the placement did not leave the placement. */
    private static boolean isEndOfCare(PeriodOfCare care, Placement placement) {
        return placement.endedOn().equals(care.goneOn())
                && (care.stopsAtEighteen()
                        || care.endReason() != null && care.endReason().isEndOfCare());
    }

    /** Of the row that ended it; where that was a temporary stay away from it, of that stay, if it gives one. */
    private static ChangeReason reason(Placement placement) {
        String given = placement.last().changeReason();
        if (given == null && !placement.stays().isEmpty()) {
            given = placement.stays().get(placement.stays().size() - 1).changeReason();
        }
        return Codes.standard().changeReasons().of(given);
    }
}
