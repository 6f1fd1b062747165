package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.Standard;
import org.hearth.fostering.recruitment.StepKind;

/**
 * FOS-10. How long it takes from the application to the decision to approve, of mainstream households approved in the period,
 * and how many panels of the period advised within the national standard of the application (NMS 14). Pauses count: the
 * standard knows none.
 */
@ApplicationScoped
class TimeToApprove implements Indicator<RecruitmentBook> {
    private static final Line MEDIAN = new Line(
            "FOS-10",
            "Days from application to approval, half take longer",
            Unit.DAYS,
            Direction.LOWER,
            "mainstream applications approved in the period whose day of application is known",
            null);
    private static final Line IN_TIME = new Line(
            "FOS-10.within-standard",
            "Panels that advised within the national standard",
            Unit.PERCENT,
            Direction.HIGHER,
            "those whose panel advised within the standard that held for the application",
            "mainstream applications on which a panel advised in the period");
    private static final Definition DEFINITION = new Definition(
            "FOS-10",
            "Time to approve",
            "How long those who apply to foster wait for an answer.",
            "Fostering Services: National Minimum Standards 2011, standard 14",
            PeriodKind.FLOW,
            ValidOn.ANY_COVERED_DAY,
            List.of(MEDIAN, IN_TIME));

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
    public List<Measured> measure(RecruitmentBook book, Asked asked) {
        var approved = book.mainstream(asked.period(), Enquiry::approvedOn);
        var timed = approved.stream()
                .filter(enquiry -> enquiry.on(StepKind.APPLIED) != null)
                .toList();
        var panels = book.mainstream(asked.period(), enquiry -> enquiry.on(StepKind.PANEL)).stream()
                .filter(enquiry -> enquiry.on(StepKind.APPLIED) != null)
                .toList();
        return List.of(
                new Measured(
                        MEDIAN,
                        timed.isEmpty() ? new Measure.NotApplicable() : new Measure.Median(timed, median(timed)),
                        List.of(),
                        approved.size() - timed.size()),
                new Measured(
                        IN_TIME,
                        Measure.share(
                                panels.stream().filter(TimeToApprove::isInTime).toList(), panels)));
    }

    private static boolean isInTime(Enquiry enquiry) {
        return !enquiry.on(StepKind.PANEL).isAfter(Standard.PANEL.due(enquiry.on(StepKind.APPLIED)));
    }

    /** Of an even number, half way between the two in the middle. */
    private static BigDecimal median(List<Enquiry> timed) {
        long[] days = timed.stream()
                .mapToLong(enquiry -> ChronoUnit.DAYS.between(enquiry.on(StepKind.APPLIED), enquiry.approvedOn()))
                .sorted()
                .toArray();
        long twice = days[(days.length - 1) / 2] + days[days.length / 2];
        return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
    }
}
