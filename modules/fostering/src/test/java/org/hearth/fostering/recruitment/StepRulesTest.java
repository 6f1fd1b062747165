package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import org.hearth.fostering.testing.InventedEnquiry;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can have happened in an enquiry, and what cannot. Today is 1 May 2026. */
class StepRulesTest {
    private static final String TODAY = "2026-05-01";

    private static InventedEnquiry inStage2() {
        return anEnquiry("E1", "2025-01-06")
                .happened(StepKind.APPLIED, "2025-02-03")
                .happened(StepKind.STAGE_2_STARTED, "2025-03-03");
    }

    private static AskedStep add(InventedEnquiry enquiry, StepKind kind, String on, String code) {
        return StepRules.added(enquiry.build(), new AskedStep(kind, day(on), code, ""), day(TODAY));
    }

    @ParameterizedTest(name = "{0} on {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VISITED | 2025-01-05 | | 5 January 2025 lies before the enquiry, which is of 6 January 2025. Enter that day or a later one.",
                "VISITED | 2026-05-02 | | 2 May 2026 is still to come. Enter today or an earlier day.",
                "VISIT_BOOKED | 2027-06-01 | | 1 June 2027 cannot be meant. Enter a day until 2 May 2027.",
                "APPLIED | 2025-02-04 | | Application accepted is recorded already, on 3 February 2025. Correct that if it is wrong.",
                "ASSESSED | 2025-03-02 | | Assessment finished cannot be of 2 March 2025: stage 2 began on 3 March 2025. Enter that day or a later one.",
                "PANEL | 2025-02-02 | FOR | Panel's recommendation cannot be of 2 February 2025: the application was accepted on 3 February 2025. Enter that day or a later one.",
                "PANEL | 2025-06-02 | | Choose what the panel recommended: for or against.",
                "DECIDED | 2025-06-02 | REFUSED | Decision needs this before it: panel's recommendation, which is not recorded. Record that first.",
                "WITHDRAWN | 2025-03-01 | AW3 | Withdrew cannot be of 1 March 2025: stage 2 began on 3 March 2025. Enter that day or a later one.",
                "WITHDRAWN | 2025-04-01 | | Choose the reason for withdrawing.",
            })
    void what_cannot_have_happened_is_refused_in_words(StepKind kind, String on, String code, String words) {
        assertThatThrownBy(() -> add(inStage2(), kind, on, code))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isNotNull())
                .hasMessage(words);
    }

    @Test
    void stage_two_may_begin_before_stage_one_is_done() {
        assertThat(add(inStage2(), StepKind.STAGE_1_DECIDED, "2025-04-01", null).on())
                .isEqualTo(day("2025-04-01"));
    }

    @Test
    void a_stage_needs_the_application_before_it() {
        assertThatThrownBy(() -> add(anEnquiry("E1", "2025-01-06"), StepKind.STAGE_2_STARTED, "2025-02-01", null))
                .hasMessage(
                        "Stage 2 began needs this before it: application accepted, which is not recorded. Record that first.");
    }

    @Test
    void reasons_of_withdrawal_are_those_of_the_day() {
        var early = anEnquiry("E1", "2022-01-06");

        assertThatThrownBy(() -> add(early, StepKind.WITHDRAWN, "2023-03-31", "AW1"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("code"))
                .hasMessageContaining(
                        "AW1 may be given from 1 April 2023 on, and this is of 31 March 2023. Give one of W0");
        assertThatThrownBy(() -> add(early, StepKind.WITHDRAWN, "2023-04-01", "W0"))
                .hasMessageContaining("W0 may be given until 31 March 2023");
        assertThatThrownBy(() -> add(early, StepKind.WITHDRAWN, "2023-04-01", "AW9"))
                .hasMessageContaining("\"AW9\" is no reason for withdrawing.");
        assertThat(add(early, StepKind.WITHDRAWN, "2023-04-01", "aw1").code()).isEqualTo("AW1");
        assertThat(add(early, StepKind.WITHDRAWN, "2023-03-31", "W0").code()).isEqualTo("W0");
    }

    @Test
    void nothing_more_happens_after_the_end() {
        var ended = inStage2().withdrew("2025-05-01", "AW3");

        assertThatThrownBy(() -> add(ended, StepKind.PANEL, "2025-06-01", "FOR"))
                .hasMessage(
                        "E1 ended on 1 May 2025: Withdrew: Circumstances of the household (AW3). Correct or withdraw that first, if it is wrong.");
    }

    @Test
    void it_is_paused_once_at_a_time() {
        var paused = inStage2().paused("2025-03-10", null);

        assertThatThrownBy(() -> add(paused, StepKind.PAUSED, "2025-04-01", "PA1"))
                .hasMessageContaining("It was paused from 10 March 2025 already.");
        var over = inStage2().paused("2025-03-10", "2025-03-20");
        assertThat(add(over, StepKind.PAUSED, "2025-03-20", "PA2").code()).isEqualTo("PA2");
        var enquiry = paused.build();
        assertThatThrownBy(
                        () -> StepRules.resumed(enquiry, enquiry.paused().orElseThrow(), day("2025-03-10"), day(TODAY)))
                .hasMessageContaining("cannot go on from 10 March 2025. Enter a later day.");
    }

    @Test
    void a_step_is_corrected_within_what_stands_around_it() {
        var enquiry = inStage2().happened(StepKind.PANEL, "2025-09-01").build();
        var applied = enquiry.step(StepKind.APPLIED).orElseThrow();

        assertThatThrownBy(() -> StepRules.corrected(
                        enquiry, applied, AskedStep.of(StepKind.APPLIED, day("2025-03-04")), day(TODAY)))
                .hasMessage(
                        "Application accepted cannot be of 4 March 2025: stage 2 began on 3 March 2025. Enter that day or an earlier one.");
        assertThatThrownBy(() -> StepRules.corrected(
                        enquiry, applied, AskedStep.of(StepKind.APPLIED, day("2025-02-03")), day(TODAY)))
                .hasMessageContaining("Nothing is different");
        assertThat(StepRules.corrected(enquiry, applied, AskedStep.of(StepKind.APPLIED, day("2025-02-10")), day(TODAY))
                        .on())
                .isEqualTo(day("2025-02-10"));
    }

    @Test
    void a_step_on_which_another_rests_is_not_withdrawn() {
        var enquiry = inStage2().build();

        assertThatThrownBy(() -> StepRules.withdrawn(
                        enquiry, enquiry.step(StepKind.APPLIED).orElseThrow()))
                .hasMessageContaining("Stage 2 began needs this before it: application accepted");
        StepRules.withdrawn(enquiry, enquiry.step(StepKind.STAGE_2_STARTED).orElseThrow());
    }
}
