package org.hearth.fostering.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reviews were due: by hand, at the edges. */
class RhythmTest {
    private static final Period APPROVED = Period.startingOn(day("2023-05-10"));
    private static final LocalDate ALL = day("2020-04-01");

    @Test
    void each_is_counted_from_the_one_that_was_held_and_not_from_the_day_it_was_due() {
        assertThat(due(APPROVED, ALL, "2026-06-30", "2024-05-10", "2025-05-11"))
                .containsExactly(
                        "2024-05-10 held 2024-05-10 ON_TIME",
                        "2025-05-10 held 2025-05-11 LATE",
                        "2026-05-11 held null LATE");
    }

    @ParameterizedTest(name = "asked for {0}: {1} reviews were due")
    @CsvSource({"2024-05-09, 0", "2024-05-10, 1", "2026-12-31, 1"})
    void what_is_due_on_the_day_and_not_held_is_due_and_what_stays_outstanding_is_due_once(String on, int number) {
        assertThat(due(APPROVED, ALL, on)).hasSize(number);
    }

    @ParameterizedTest(name = "left on {0}: {1} due")
    @CsvSource({"2024-05-10, 0", "2024-05-11, 1"})
    void what_was_due_after_the_household_left_was_not_due(String left, int number) {
        assertThat(due(new Period(APPROVED.from(), day(left)), ALL, "2026-06-30"))
                .hasSize(number);
    }

    @Test
    void where_the_records_begin_later_what_came_within_a_year_of_them_is_not_known_and_what_came_after_was_late() {
        LocalDate records = day("2025-04-01");

        assertThat(due(APPROVED, records, "2026-06-30", "2026-03-31"))
                .containsExactly("2026-03-31 held 2026-03-31 NOT_KNOWN");
        assertThat(due(APPROVED, records, "2026-06-30", "2026-04-01"))
                .containsExactly("2026-03-31 held 2026-04-01 LATE");
        assertThat(due(APPROVED, records, "2026-03-30")).isEmpty();
        assertThat(due(APPROVED, records, "2026-03-31")).containsExactly("2026-03-31 held null LATE");
    }

    @Test
    void an_approval_on_the_first_day_of_the_records_is_known_and_one_of_the_day_before_is_not() {
        assertThat(due(Period.startingOn(day("2025-04-01")), day("2025-04-01"), "2026-12-31", "2026-04-01"))
                .containsExactly("2026-04-01 held 2026-04-01 ON_TIME");
        assertThat(due(Period.startingOn(day("2025-03-31")), day("2025-04-01"), "2026-12-31", "2026-03-31"))
                .containsExactly("2026-03-31 held 2026-03-31 NOT_KNOWN");
    }

    @Test
    void where_nothing_is_recorded_a_household_of_less_than_a_year_is_in_time_and_another_is_not_known() {
        assertThat(next(null, "2024-05-10")).isEqualTo(new Rhythm.Next(day("2024-05-10"), true));
        assertThat(next(null, "2024-05-11")).isEqualTo(new Rhythm.Next(null, false));
        assertThat(next(day("2025-04-01"), "2025-05-01")).isEqualTo(new Rhythm.Next(day("2026-03-31"), false));
    }

    @ParameterizedTest(name = "on {0}: due by {1}, certain: {2}")
    @CsvSource({"2026-01-10, 2026-01-10, true", "2026-01-11, 2026-03-31, false", "2026-04-01, 2026-03-31, false"})
    void one_recorded_of_before_the_records_is_the_last_at_the_earliest(String on, String by, boolean certain) {
        assertThat(rhythm(APPROVED, day("2025-04-01"), on, "2024-02-01", "2025-01-10")
                        .next(day(on)))
                .isEqualTo(new Rhythm.Next(day(by), certain));
    }

    @Test
    void what_was_held_before_the_approval_or_after_the_day_asked_for_does_not_count() {
        assertThat(due(APPROVED, ALL, "2024-06-30", "2023-05-09", "2024-07-01"))
                .containsExactly("2024-05-10 held null LATE");
    }

    @Test
    void a_leap_day_is_followed_by_the_last_of_february() {
        assertThat(due(Period.startingOn(day("2024-02-29")), ALL, "2025-12-31", "2025-02-28"))
                .containsExactly("2025-02-28 held 2025-02-28 ON_TIME");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"12, months, a year", "18, months, 18 months", "1, months, 1 month", "26, weeks, 26 weeks"})
    void how_often_is_told_in_words_by_its_row(int number, String unit, String words) {
        assertThat(Interval.inWords(number, unit)).isEqualTo(words);
    }

    private static List<String> due(Period approved, LocalDate records, String on, String... held) {
        return rhythm(approved, records, on, held).dueBy(day(on)).stream()
                .map(one -> "%s held %s %s".formatted(one.on(), one.doneOn(), one.outcome()))
                .toList();
    }

    private static Rhythm.Next next(LocalDate records, String on) {
        return rhythm(APPROVED, records, on).next(day(on));
    }

    private static Rhythm rhythm(Period approved, LocalDate records, String on, String... held) {
        return Rhythm.of(
                approved,
                records,
                Interval.REVIEW::due,
                Stream.of(held).map(LocalDate::parse).toList(),
                day(on));
    }
}
