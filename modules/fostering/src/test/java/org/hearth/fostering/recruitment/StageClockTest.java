package org.hearth.fostering.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.testing.InventedEnquiry.anEnquiry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long each part took, and whether that was in time. */
class StageClockTest {

    private static StageClock clock(Enquiry enquiry, Standard standard, String today) {
        return StageClock.of(enquiry, day(today)).stream()
                .filter(one -> one.standard() == standard)
                .findFirst()
                .orElseThrow();
    }

    /** One working day in England; Easter 2025 was on 20 April. */
    @ParameterizedTest(name = "asked on {0}, answered on {1}: late {2}")
    @CsvSource({
        "2025-04-14, 2025-04-15, false",
        "2025-04-14, 2025-04-16, true",
        "2025-04-17, 2025-04-22, false",
        "2025-04-17, 2025-04-23, true",
        "2025-12-24, 2025-12-29, false",
        "2025-12-24, 2025-12-30, true",
    })
    void an_answer_is_in_time_on_the_next_working_day(String asked, String answered, boolean late) {
        var enquiry =
                anEnquiry("E1", asked).happened(StepKind.ANSWERED, answered).build();

        assertThat(clock(enquiry, Standard.REPLY, "2026-05-01").isLateOn(day("2026-05-01")))
                .isEqualTo(late);
    }

    /** Eight months of the calendar; of 30 June a shorter month has its last day. */
    @ParameterizedTest(name = "applied {0}, panel {1}: late {2}")
    @CsvSource({
        "2025-01-15, 2025-09-15, false",
        "2025-01-15, 2025-09-16, true",
        "2024-06-30, 2025-02-28, false",
        "2024-06-30, 2025-03-01, true",
    })
    void the_panel_has_eight_months_from_the_application(String applied, String panel, boolean late) {
        var enquiry = anEnquiry("E1", "2024-01-02")
                .happened(StepKind.APPLIED, applied)
                .happened(StepKind.STAGE_2_STARTED, applied)
                .happened(StepKind.PANEL, panel)
                .build();

        var clock = clock(enquiry, Standard.PANEL, "2026-05-01");
        assertThat(clock.isLateOn(day("2026-05-01"))).isEqualTo(late);
        assertThat(clock.isNational()).isTrue();
        assertThat(clock(enquiry, Standard.STAGE_1, "2026-05-01").isNational()).isFalse();
    }

    @Test
    void a_pause_is_told_beside_the_days_and_never_taken_off() {
        var enquiry = anEnquiry("E1", "2025-01-06")
                .happened(StepKind.APPLIED, "2025-02-03")
                .paused("2025-03-01", "2025-03-31")
                .build();

        var clock = clock(enquiry, Standard.PANEL, "2025-10-04");
        assertThat(clock.days()).isEqualTo(243);
        assertThat(clock.paused()).isEqualTo(30);
        assertThat(clock.due()).isEqualTo(day("2025-10-03"));
        assertThat(clock.isLateOn(day("2025-10-04"))).isTrue();
        assertThat(clock.isLateOn(day("2025-10-03"))).isFalse();
    }

    @Test
    void a_clock_stops_with_the_enquiry_without_having_come_there() {
        var enquiry = anEnquiry("E1", "2025-01-06")
                .happened(StepKind.APPLIED, "2025-02-03")
                .withdrew("2025-03-05", "AW4")
                .build();

        var clock = clock(enquiry, Standard.PANEL, "2026-05-01");
        assertThat(clock.isRunning()).isFalse();
        assertThat(clock.reached()).isFalse();
        assertThat(clock.days()).isEqualTo(30);
    }

    @Test
    void a_decision_on_stage_one_is_due_ten_working_days_after_the_last_check_is_back() {
        var waiting = anEnquiry("E1", "2025-01-06")
                .happened(StepKind.APPLIED, "2025-02-03")
                .check("2025-02-04", "2025-02-20")
                .check("2025-02-04", null);

        assertThat(StageClock.of(waiting.build(), day("2025-03-01")))
                .extracting(StageClock::standard)
                .doesNotContain(Standard.STAGE_1_DECISION);
        var back = anEnquiry("E1", "2025-01-06")
                .happened(StepKind.APPLIED, "2025-02-03")
                .check("2025-02-04", "2025-02-20")
                .check("2025-02-04", "2025-03-03")
                .build();
        assertThat(clock(back, Standard.STAGE_1_DECISION, "2025-03-04").due()).isEqualTo(day("2025-03-17"));
    }

    @Test
    void a_limit_says_whose_it_is() {
        assertThat(Standard.PANEL.limit(day("2025-01-01"))).isEqualTo("8 months, national standard");
        assertThat(Standard.STAGE_2.limit(day("2025-01-01"))).isEqualTo("4 months, local limit");
        assertThat(Standard.REPLY.limit(day("2025-01-01"))).isEqualTo("1 working day, local limit");
    }
}
