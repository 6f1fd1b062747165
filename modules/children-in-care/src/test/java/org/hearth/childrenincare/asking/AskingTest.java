package org.hearth.childrenincare.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {
    private static final Coverage TWO_YEARS =
            new Coverage(List.of(Period.ofDays(day("2024-04-01"), day("2026-03-31"))));
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_day_asked_for_is_the_day_answered() {
        assertThat(Asking.of("2025-09-30", null, TWO_YEARS, NOW)).isEqualTo(AsAt.now(day("2025-09-30")));
    }

    @Test
    void without_a_day_it_is_the_last_that_is_held() {
        assertThat(Asking.of(null, "", TWO_YEARS, NOW).day()).isEqualTo("2026-03-31");
    }

    @Test
    void without_a_day_it_is_never_in_the_future() {
        var early = Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC);

        assertThat(Asking.of(null, null, TWO_YEARS, early).day()).isEqualTo("2025-06-01");
        assertThat(Asking.of(null, null, Coverage.NONE, early).day()).isEqualTo("2025-06-01");
    }

    @Test
    void a_day_of_knowing_is_the_end_of_it_in_uk_time() {
        assertThat(Asking.of("2026-03-31", "2026-05-31", TWO_YEARS, NOW).knownAt())
                .isEqualTo("2026-05-31T23:00:00Z");
        assertThat(Asking.of("2026-03-31", "2026-05-31T09:00:00Z", TWO_YEARS, NOW)
                        .knownAt())
                .isEqualTo("2026-05-31T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-Mar-26", "45012", "2026-02-30", "31/03/2026", "yesterday", "'; drop table child; --"})
    void rubbish_is_a_request_that_cannot_be_read(String asAt) {
        assertThatThrownBy(() -> Asking.of(asAt, null, TWO_YEARS, NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("2026-03-31");
    }

    @Test
    void rubbish_is_shown_shortened() {
        assertThatThrownBy(() -> Asking.of("x".repeat(5000), null, TWO_YEARS, NOW))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @CsvSource({
        "1991-10-13, 13 October 1991 is before the Children Act 1989 came into force. Ask for a day from 14 October 1991 on.",
        "0001-01-01, 1 January 0001 is before the Children Act 1989 came into force. Ask for a day from 14 October 1991 on.",
        "2027-06-02, '2 June 2027 is more than a year ahead, and nothing can be known of it yet. Ask for a day up to 1 June 2027.'",
        "9999-12-31, '31 December 9999 is more than a year ahead, and nothing can be known of it yet. Ask for a day up to 1 June 2027.'"
    })
    void a_day_no_one_can_mean_breaks_a_rule(String asAt, String words) {
        assertThatThrownBy(() -> Asking.of(asAt, null, TWO_YEARS, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(words)
                .extracting(refusal -> ((RuleBroken) refusal).field())
                .isEqualTo("asAt");
    }
}
