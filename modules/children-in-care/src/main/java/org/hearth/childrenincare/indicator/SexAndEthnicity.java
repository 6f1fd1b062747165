package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Ethnicity;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.ReturnColumn;

/**
 * CIC-08. Children in care by sex, and by ethnic group. Who refused to say, of whom it has not been asked yet, and of whom
 * nothing is recorded stand apart: none of them is "other".
 */
@ApplicationScoped
class SexAndEthnicity implements CareIndicator {
    private static final Line HEADLINE =
            new Line("CIC-08", "Children in care by sex and ethnic group", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-08",
            "Sex and ethnic group",
            "Of which sex and ethnic group the children are whom the council looks after on the day.",
            "DfE, Children looked after in England: characteristics",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return RestsOn.and(RestsOn.BEING_IN_CARE, ReturnColumn.HEADER_SEX, ReturnColumn.HEADER_ETHNIC);
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var parts = new ArrayList<Measured.Part>();
        parts.addAll(
                CareIndicator.parts("sex", List.of(Sex.values()), inCare, SexAndEthnicity::sex, Sex::key, Sex::words));
        parts.addAll(CareIndicator.parts(
                "ethnicity",
                List.of(Ethnicity.Group.values()),
                inCare,
                child -> ethnicity(child).group(),
                Ethnicity.Group::key,
                Ethnicity.Group::words));
        int notKnown = CareIndicator.those(
                        inCare,
                        child -> sex(child) == Sex.UNKNOWN || !ethnicity(child).isKnown())
                .size();
        return List.of(new Measured(HEADLINE, new Measure.Count(inCare), parts, notKnown));
    }

    private static Sex sex(ChildHistory child) {
        return Codes.standard().sexes().of(child.sex()).sex();
    }

    private static Ethnicity ethnicity(ChildHistory child) {
        return Codes.standard().ethnicities().of(child.ethnicity());
    }
}
