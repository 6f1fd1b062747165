package org.hearth.fostering.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.people.Member;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.figures.FiguresOver;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Enquiry;
import org.hearth.fostering.recruitment.StepKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecruitmentIndicatorsTest {
    private final Figures figures = figures(
            anEnquiry("E1", "2024-04-01")
                    .happened(StepKind.APPLIED, "2024-06-01")
                    .approved("2025-03-31")
                    .build(),
            anEnquiry("E2", "2025-03-31")
                    .happened(StepKind.APPLIED, "2025-06-01")
                    .approved("2026-04-01")
                    .build(),
            anEnquiry("E3", "2024-09-01")
                    .happened(StepKind.APPLIED, "2024-10-01")
                    .build(),
            anEnquiry("E4", "2024-10-01").build(),
            anEnquiry("E5", "2024-10-02").as(HouseholdKind.FAMILY_AND_FRIENDS).build(),
            anEnquiry("E6", "2025-04-01").build(),
            anEnquiry("E0", "2023-04-01").build());

    @Test
    void the_cohort_is_those_who_asked_in_the_year_before_and_is_followed_to_the_day() {
        var approved = measured("FOS-09.enquiry-to-approval", "2026-03-31");
        var applied = measured("FOS-09.enquiry-to-application", "2026-03-31");

        assertThat(references(approved.measure().denominator())).containsExactly("E1", "E3", "E4", "E2");
        assertThat(references(approved.measure().numerator()))
                .as("E2 is approved the day after")
                .containsExactly("E1");
        assertThat(references(applied.measure().numerator())).containsExactly("E1", "E3", "E2");
    }

    @ParameterizedTest(name = "approved on {0}: the median is {1} days")
    @CsvSource({"2025-03-31, 303", "2026-04-30, 304"})
    void the_time_to_approve_is_from_the_application_to_the_decision(String on, int days) {
        assertThat(measured("FOS-10", on).measure().value(org.hearth.core.api.figures.Unit.DAYS))
                .isEqualByComparingTo(String.valueOf(days));
    }

    @ParameterizedTest(name = "a panel on {0} is in time: {1}")
    @CsvSource({"2025-02-01, 1", "2025-02-02, 0"})
    void eight_months_are_counted_to_the_panel(String panel, int inTime) {
        var of = figures(
                anEnquiry("E0", "2024-04-01").build(),
                anEnquiry("E1", "2024-05-01")
                        .happened(StepKind.APPLIED, "2024-06-01")
                        .happened(StepKind.PANEL, panel)
                        .build());

        var share = of.measure(AsAt.now(day("2025-03-31")))
                .line("FOS-10.within-standard")
                .measure();

        assertThat(share.denominator()).hasSize(1);
        assertThat(share.numerator()).hasSize(inTime);
    }

    @Test
    void where_nobody_was_approved_there_is_no_median() {
        assertThat(measured("FOS-10", "2024-06-30").measure()).isInstanceOf(Measure.NotApplicable.class);
    }

    @Test
    void a_cohort_of_before_the_first_enquiry_is_not_known() {
        assertThat(measured("FOS-09.enquiry-to-approval", "2024-03-31").measure())
                .isInstanceOf(Measure.NotKnown.class);
        assertThat(((Measure.NotKnown) figures()
                                .measure(AsAt.now(day("2024-06-30")))
                                .line("FOS-10")
                                .measure())
                        .why())
                .isEqualTo("No enquiry about fostering is recorded yet.");
    }

    private Measured measured(String line, String on) {
        return figures.measure(AsAt.now(day(on))).line(line);
    }

    private static Figures figures(Enquiry... enquiries) {
        CareBook book = aBook().build();
        return FiguresOver.of(
                knownAt -> book,
                List.of(new EnquiriesThatBecameApprovals(), new TimeToApprove()),
                List.of(new RecruitmentBooks(knownAt -> List.of(enquiries), () -> 1)));
    }

    private static List<String> references(List<? extends Member> members) {
        return members.stream().map(Member::reference).toList();
    }
}
