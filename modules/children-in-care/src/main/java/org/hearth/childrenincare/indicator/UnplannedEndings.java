package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.FLOW;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Provider;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

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
    private static final String WHEN = "on the last day of the placement";
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

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.PLACEMENTS, ReturnColumn.EPISODES_PLACE_PROVIDER);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var endings = PlacementEnding.of(book.children(), asked.period());
        var affected = Happening.lastOfEach(
                happenings(endings, ending -> ending.reason().isUnplanned()));
        int notKnown = happenings(endings, ending -> !ending.isKnown()).size();
        return List.of(
                share(HEADLINE, endings, ending -> true),
                new Measured(
                                CHILDREN_AFFECTED,
                                notKnown > 0 && notKnown == endings.size()
                                        ? nothingKnown(notKnown)
                                        : new Measure.Count(Happening.children(affected)),
                                List.of(),
                                notKnown)
                        .happening(Happening.occasions(WHEN, affected)),
                share(IN_HOUSE, endings, ending -> isFosteredBy(ending, Provider::isOwn)),
                share(AGENCY, endings, ending -> isFosteredBy(ending, Provider::isIndependent)),
                share(
                        RESIDENTIAL,
                        endings,
                        ending -> ending.last().placeCode().group().isResidential()));
    }

    private static Measured share(Line line, List<PlacementEnding> all, Predicate<PlacementEnding> of) {
        var endings = all.stream().filter(of).toList();
        int notKnown = happenings(endings, ending -> !ending.isKnown()).size();
        var unplanned = happenings(endings, ending -> ending.reason().isUnplanned());
        var every = happenings(endings, ending -> true);
        Measure share = notKnown > 0 && notKnown == endings.size()
                ? nothingKnown(notKnown)
                : Measure.share(Happening.children(unplanned), Happening.children(every));
        return new Measured(line, share, List.of(), notKnown).happening(Happening.occasions(WHEN, unplanned, every));
    }

    private static Measure nothingKnown(int endings) {
        return new Measure.NotKnown(
                "Of none of the %d placements that ended is the reason recorded.".formatted(endings),
                "a return with REASON_PLACE_CHANGE,");
    }

    private static List<Happening> happenings(List<PlacementEnding> endings, Predicate<PlacementEnding> whose) {
        return endings.stream().filter(whose).map(PlacementEnding::happening).toList();
    }

    private static boolean isFosteredBy(PlacementEnding ending, Predicate<Provider> whose) {
        return ending.last().placeCode().isFoster()
                && whose.test(Codes.standard().providers().of(ending.last().provider()));
    }
}
