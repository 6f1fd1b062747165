package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Who in assessment may be decided by a day, on what that rests, and how long stage 2 takes. */
@Named("recruitmentExpected")
@RequestScoped
public class ExpectedPage {
    @Inject
    EnquiryViews views;

    private LocalDate by;
    private List<Expectations.Expected> expected = List.of();
    private Double stage2;
    private int assessed;

    public void load() {
        LocalDate today = views.today();
        by = ReportingYear.of(today).period().lastDay();
        try {
            LocalDate asked = Pages.day("by").orElse(by);
            if (asked.isBefore(today) || asked.isAfter(today.plusYears(2))) {
                throw new RuleBroken(
                        "by",
                        "%s cannot be expected. Enter a day from today to %s."
                                .formatted(Days.inWords(asked), Days.inWords(today.plusYears(2))));
            }
            by = asked;
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        var all = views.expected();
        expected = Expectations.of(all, today);
        var year = RecruitmentFigures.of(
                all, null, Period.ofDays(today.minusYears(1).plusDays(1), today), today);
        stage2 = year.medianDaysOfStage2();
        assessed = year.count(Basis.PERIOD, FigureLine.IN_STAGE_2);
    }

    public LocalDate getBy() {
        return by;
    }

    /** How long stage 2 took, of those finished in the last year. */
    public String getStage2() {
        return stage2 == null
                ? "No assessment was finished in the last year, so how long stage 2 takes is not known."
                : "Stage 2 took %s days at the median of the %d assessments finished in the last year; %s."
                        .formatted(ConversionPage.days(stage2), assessed, Standard.STAGE_2.limit(views.today()));
    }

    public boolean isNobody() {
        return expected.isEmpty();
    }

    public int getCount() {
        return expected.size();
    }

    public long getInTime() {
        return expected.stream()
                .filter(one -> one.day() != null && !one.day().isAfter(by))
                .count();
    }

    public long getUnknown() {
        return expected.stream().filter(one -> one.day() == null).count();
    }

    public List<ListRow> getRows() {
        return expected.stream()
                .map(one -> new ListRow(
                        Cell.link(one.enquiry().reference(), EnquiryPage.href(one.enquiry())),
                        List.of(
                                Cell.of(one.enquiry().kind().words()),
                                Cell.of(one.enquiry().stage().words())
                                        .marked(
                                                one.enquiry().paused().isPresent(),
                                                ListRow.Mark.tag("Paused", "yellow")),
                                Cell.of(one.day() == null ? "Not known" : Days.inWords(one.day()))
                                        .marked(
                                                one.day() != null && one.day().isAfter(by),
                                                ListRow.Mark.tag("After that day", "grey")),
                                Cell.of(one.why()))))
                .toList();
    }
}
