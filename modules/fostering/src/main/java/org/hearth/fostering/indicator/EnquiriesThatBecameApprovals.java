package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import org.hearth.core.api.time.Period;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.StepKind;

/**
 * FOS-09. Of mainstream enquiries first made in the same days of the year before, those that became an application, and an
 * approval, by the day: a cohort followed for a year, and not approvals of a period over its enquiries. One of several
 * enquiries of the same people counts as one.
 */
@ApplicationScoped
class EnquiriesThatBecameApprovals implements Indicator<RecruitmentBook> {
    private static final String OF = "mainstream enquiries first made in the same days of the year before";
    private static final Line TO_APPROVAL = new Line(
            "FOS-09.enquiry-to-approval",
            "Enquiries that became an approval",
            Unit.PERCENT,
            Direction.HIGHER,
            "those approved by the day",
            OF);
    private static final Line TO_APPLICATION = new Line(
            "FOS-09.enquiry-to-application",
            "Enquiries that became an application",
            Unit.PERCENT,
            Direction.HIGHER,
            "those who applied by the day",
            OF);
    private static final Definition DEFINITION = new Definition(
            "FOS-09",
            "From enquiry to approval",
            "How many of those who ask become foster carers.",
            "Ofsted, Fostering in England: enquiries, applications and approvals; by cohort",
            PeriodKind.COHORT,
            ValidOn.ANY_COVERED_DAY,
            List.of(TO_APPROVAL, TO_APPLICATION));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Class<RecruitmentBook> book() {
        return RecruitmentBook.class;
    }

    @Override
    public Set<ReturnColumn> restsOn() {
        return Set.of();
    }

    @Override
    public Period needs(Asked asked) {
        return new Period(asked.yearBefore().from(), asked.day().plusDays(1));
    }

    @Override
    public List<Measured> measure(RecruitmentBook book, Asked asked) {
        var asking = book.mainstream(asked.yearBefore(), Enquiry::since);
        return List.of(
                share(TO_APPROVAL, asking, Enquiry::approvedOn, asked.day()),
                share(TO_APPLICATION, asking, enquiry -> enquiry.on(StepKind.APPLIED), asked.day()));
    }

    private static Measured share(Line line, List<Enquiry> asking, Function<Enquiry, LocalDate> became, LocalDate day) {
        return new Measured(
                line,
                Measure.share(
                        asking.stream()
                                .filter(enquiry -> became.apply(enquiry) != null
                                        && !became.apply(enquiry).isAfter(day))
                                .toList(),
                        asking));
    }
}
