package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.recruitment.FigureLine.APPLICATIONS;
import static org.hearth.fostering.recruitment.FigureLine.APPROVALS;
import static org.hearth.fostering.recruitment.FigureLine.ENQUIRIES;
import static org.hearth.fostering.recruitment.FigureLine.VISITS;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;
import static org.hearth.fostering.testing.InventedEnquiry.id;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.testing.InventedEnquiry;
import org.junit.jupiter.api.Test;

/** FOS-09 and FOS-10 over 2024/25, counted by hand. */
class RecruitmentFiguresTest {
    private static final Period YEAR = Period.ofDays(day("2024-04-01"), day("2025-03-31"));

    private static InventedEnquiry whole(String reference, String asked, String applied, String panel, String decided) {
        return anEnquiry(reference, asked)
                .happened(StepKind.ANSWERED, asked)
                .happened(StepKind.VISITED, applied)
                .happened(StepKind.APPLIED, applied)
                .happened(StepKind.STAGE_2_STARTED, applied)
                .happened(StepKind.PANEL, panel)
                .approved(decided);
    }

    /** A asked before the year and was approved in it, B within, C asked within and was approved after; D and E came to nothing. */
    private static RecruitmentFigures year(InventedEnquiry... more) {
        var all = Stream.concat(
                        Stream.of(
                                whole("A", "2023-12-01", "2024-01-10", "2024-09-11", "2024-09-20"),
                                whole("B", "2024-04-01", "2024-05-01", "2024-12-31", "2025-01-10"),
                                whole("C", "2025-03-31", "2025-05-01", "2025-11-01", "2025-11-11"),
                                anEnquiry("D", "2024-06-03").withdrew("2024-06-20", "AW3"),
                                anEnquiry("E", "2024-07-01").happened(StepKind.VISITED, "2025-04-01")),
                        Stream.of(more))
                .map(InventedEnquiry::build)
                .toList();
        return RecruitmentFigures.of(all, HouseholdKind.MAINSTREAM, YEAR, day("2026-05-01"));
    }

    @Test
    void a_cohort_is_followed_forward_whenever_the_rest_happened() {
        var year = year();

        assertThat(year.ids(Basis.COHORT, ENQUIRIES)).containsExactly(id("B"), id("D"), id("E"), id("C"));
        assertThat(year.ids(Basis.COHORT, VISITS)).containsExactly(id("B"), id("E"), id("C"));
        assertThat(year.ids(Basis.COHORT, APPLICATIONS)).containsExactly(id("B"), id("C"));
        assertThat(year.ids(Basis.COHORT, APPROVALS)).containsExactly(id("B"), id("C"));
        assertThat(year.share(Basis.COHORT, APPLICATIONS, ENQUIRIES)).isEqualTo(50.0);
        assertThat(year.ids(Basis.COHORT, FigureLine.OPEN)).containsExactly(id("E"));
    }

    @Test
    void a_period_counts_what_happened_in_it_whoever_it_was() {
        var year = year();

        assertThat(year.ids(Basis.PERIOD, ENQUIRIES)).hasSize(4);
        assertThat(year.ids(Basis.PERIOD, VISITS)).containsExactly(id("B"));
        assertThat(year.ids(Basis.PERIOD, APPLICATIONS)).containsExactly(id("B"));
        assertThat(year.ids(Basis.PERIOD, APPROVALS)).containsExactly(id("A"), id("B"));
        assertThat(year.share(Basis.PERIOD, APPROVALS, APPLICATIONS)).isEqualTo(200.0);
    }

    @Test
    void the_first_and_the_last_day_are_counted_and_the_days_beside_them_are_not() {
        var year = year(anEnquiry("before", "2024-03-31"), anEnquiry("after", "2025-04-01"));

        assertThat(year.ids(Basis.COHORT, ENQUIRIES)).contains(id("B"), id("C")).hasSize(4);
    }

    /** A took 254 days and B 254: 10 January to 20 September, 1 May to 10 January. */
    @Test
    void the_time_to_approve_is_the_median_from_application_to_decision() {
        assertThat(year().medianDaysToApprove()).isEqualTo(254.0);
        assertThat(RecruitmentFigures.median(Stream.of(3L, 1L, 10L))).isEqualTo(3.0);
        assertThat(RecruitmentFigures.median(Stream.of(4L, 1L, 10L, 3L))).isEqualTo(3.5);
        assertThat(RecruitmentFigures.median(Stream.of())).isNull();
    }

    @Test
    void the_eight_months_end_with_the_recommendation_and_not_with_the_decision() {
        var year = year();

        assertThat(year.ids(Basis.PERIOD, FigureLine.RECOMMENDED)).containsExactly(id("A"), id("B"));
        assertThat(year.ids(Basis.PERIOD, FigureLine.WITHIN_STANDARD)).containsExactly(id("B"));
        assertThat(year.ids(Basis.PERIOD, FigureLine.OVER_STANDARD)).containsExactly(id("A"));
        assertThat(year.share(Basis.PERIOD, FigureLine.WITHIN_STANDARD, FigureLine.RECOMMENDED))
                .isEqualTo(50.0);
    }

    @Test
    void who_waits_for_panel_beyond_the_standard_on_the_last_day_is_named() {
        var year = year(
                anEnquiry("long", "2024-04-02").happened(StepKind.APPLIED, "2024-07-30"),
                anEnquiry("not yet", "2024-04-02").happened(StepKind.APPLIED, "2024-07-31"),
                anEnquiry("gone", "2024-04-02")
                        .happened(StepKind.APPLIED, "2024-05-01")
                        .withdrew("2025-03-31", "AW1"));

        assertThat(year.ids(Basis.PERIOD, FigureLine.WAITING_OVER_STANDARD)).containsExactly(id("long"));
    }

    @Test
    void merged_enquiries_are_one_from_the_first_contact_of_either() {
        var second = anEnquiry("second", "2024-03-01")
                .happened(StepKind.ANSWERED, "2024-03-04")
                .mergedInto("kept");
        var year = year(second, anEnquiry("kept", "2024-05-01").with(second.build()));

        assertThat(year.ids(Basis.COHORT, ENQUIRIES)).doesNotContain(id("kept"), id("second"));
        assertThat(anEnquiry("kept", "2024-05-01").with(second.build()).build().answeredOn())
                .isEqualTo(day("2024-03-04"));
    }

    @Test
    void answers_are_in_time_late_or_none() {
        var year = year(
                anEnquiry("late", "2024-04-02").happened(StepKind.ANSWERED, "2024-04-04"),
                anEnquiry("in time", "2024-04-02").happened(StepKind.ANSWERED, "2024-04-03"));

        assertThat(year.ids(Basis.COHORT, FigureLine.ANSWERED_LATE)).containsExactly(id("late"), id("E"));
        assertThat(year.ids(Basis.COHORT, FigureLine.ANSWERED_IN_TIME))
                .containsExactly(id("B"), id("in time"), id("C"));
        assertThat(year.ids(Basis.COHORT, FigureLine.UNANSWERED)).containsExactly(id("D"));
    }

    @Test
    void kinds_are_counted_apart_and_withdrawals_by_their_reason() {
        var year = year(
                anEnquiry("kin", "2024-05-01").as(HouseholdKind.FAMILY_AND_FRIENDS),
                anEnquiry("F", "2024-05-01").withdrew("2024-05-02", "AW1"));

        assertThat(year.ids(Basis.COHORT, ENQUIRIES)).doesNotContain(id("kin"));
        assertThat(year.withdrawals(Basis.COHORT)).containsOnlyKeys("AW1", "AW3");
        assertThat(year.bySource()).containsOnlyKeys("SEARCH");
    }

    /** B, C and E were visited; of them B and C applied, who are not all that applied. */
    @Test
    void a_share_of_a_cohort_is_of_those_who_came_so_far() {
        var year = year(anEnquiry("without a visit", "2024-05-01").happened(StepKind.APPLIED, "2024-06-01"));

        assertThat(year.count(Basis.COHORT, APPLICATIONS)).isEqualTo(3);
        assertThat(year.share(Basis.COHORT, APPLICATIONS, VISITS)).isBetween(66.6, 66.7);
    }

    @Test
    void of_nobody_no_share_is_told() {
        var nobody = RecruitmentFigures.of(List.of(), null, YEAR, day("2026-05-01"));

        assertThat(nobody.share(Basis.COHORT, APPLICATIONS, ENQUIRIES)).isNull();
        assertThat(nobody.medianDaysToApprove()).isNull();
    }

    @Test
    void who_may_be_decided_by_when_rests_on_how_long_others_took() {
        var past = Stream.of("1", "2", "3", "4", "5")
                .map(each -> whole("P" + each, "2025-01-02", "2025-02-03", "2025-08-0" + each, "2025-08-1" + each))
                .map(InventedEnquiry::build);
        var live = Stream.of(
                        anEnquiry("booked", "2025-10-01")
                                .happened(StepKind.APPLIED, "2025-11-03")
                                .happened(StepKind.STAGE_2_STARTED, "2025-12-01")
                                .happened(StepKind.PANEL_BOOKED, "2026-06-01"),
                        anEnquiry("long ago", "2024-10-01").happened(StepKind.APPLIED, "2024-11-03"),
                        anEnquiry("asks", "2026-04-01"))
                .map(InventedEnquiry::build);

        var expected = Expectations.of(Stream.concat(past, live).toList(), day("2026-05-01"));

        assertThat(expected)
                .extracting(one -> one.enquiry().reference(), Expectations.Expected::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("long ago", day("2026-05-01")),
                        org.assertj.core.groups.Tuple.tuple("booked", day("2026-06-11")));
        assertThat(expected.get(1).why()).contains("Panel booked for 1 June 2026", "10 days after that");
    }

    @Test
    void an_expectation_from_few_is_none() {
        var one = anEnquiry("E1", "2025-10-01")
                .happened(StepKind.APPLIED, "2025-11-03")
                .build();

        assertThat(Expectations.of(List.of(one), day("2026-05-01")))
                .singleElement()
                .satisfies(expected -> {
                    assertThat(expected.day()).isNull();
                    assertThat(expected.why()).contains("0 were decided in the last 3 years");
                });
    }
}
