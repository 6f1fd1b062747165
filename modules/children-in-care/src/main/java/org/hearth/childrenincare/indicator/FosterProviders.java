package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.HIGHER;
import static org.hearth.core.api.figures.Direction.LOWER;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.PERCENT;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.codes.Provider;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * PLA-03. Whose foster carers the fostered children live with. Carers who are family or friends are nearly always the
 * council's own and flatter the in-house share, so the share without them is always given beside it.
 */
@ApplicationScoped
class FosterProviders implements CareIndicator {
    private static final String FOSTERED = "children in care on the day in foster placements";
    private static final Line IN_HOUSE = new Line(
            "PLA-03.in-house",
            "Fostered with the council's own carers",
            PERCENT,
            HIGHER,
            "those with carers of the council",
            FOSTERED);
    private static final Line AGENCY = new Line(
            "PLA-03.agency",
            "Fostered with agency carers",
            PERCENT,
            LOWER,
            "those with carers of an independent agency, private or voluntary",
            FOSTERED);
    private static final Line OTHER_COUNCIL = new Line(
            "PLA-03.other-council",
            "Fostered with another council's carers",
            PERCENT,
            NONE,
            "those with carers of another council",
            FOSTERED);
    private static final Line WITHOUT_KIN = new Line(
            "PLA-03.in-house-excluding-kin",
            "Fostered with the council's own carers, leaving out family and friends",
            PERCENT,
            HIGHER,
            "those with carers of the council",
            "children in care on the day in foster placements with carers who are not family or friends");
    private static final Definition DEFINITION = new Definition(
            "PLA-03",
            "Whose foster carers",
            "With whose carers the fostered children live on the day.",
            "DfE, Children looked after in England: placement providers",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(IN_HOUSE, AGENCY, OTHER_COUNCIL, WITHOUT_KIN));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.WHAT_PLACEMENT, ReturnColumn.EPISODES_PLACE_PROVIDER);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var day = asked.day();
        var fostered =
                CareIndicator.standing(inCare, day, standing -> standing.group().isFoster());
        var withoutKin =
                CareIndicator.standing(inCare, day, standing -> standing.group() == PlacementGroup.FOSTER_OTHER);
        return List.of(
                share(IN_HOUSE, fostered, day, Provider::isOwn),
                share(AGENCY, fostered, day, Provider::isIndependent),
                share(OTHER_COUNCIL, fostered, day, Provider::isOtherCouncil),
                share(WITHOUT_KIN, withoutKin, day, Provider::isOwn));
    }

    private static Measured share(Line line, List<ChildHistory> of, LocalDate day, Predicate<Provider> whose) {
        var notGiven = CareIndicator.standing(of, day, FosterProviders::isNotGiven);
        return new Measured(
                line,
                Measure.share(CareIndicator.standing(of, day, standing -> whose.test(standing.provider())), of),
                List.of(),
                notGiven.size());
    }

    private static boolean isNotGiven(Standing standing) {
        return standing.provider().kind() == Provider.Kind.NOT_GIVEN;
    }
}
