package org.hearth.core.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private final WorkingDays england = WorkingDays.england();

    /** TV-20 of indicators.md section 23. */
    @Test
    void the_first_review_of_a_child_who_came_in_before_christmas_is_due_in_late_january() {
        assertThat(england.after(day("2023-12-22"), 20)).isEqualTo(day("2024-01-24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-08",
                "2022-06-02",
                "2022-06-03",
                "2022-09-19",
                "2023-05-08",
                "2016-12-27",
                "2022-12-27",
                "2025-12-25",
                "2026-04-03",
                "2026-04-06",
                "2027-12-28",
                "2028-05-01"
            })
    void bank_holidays_one_off_days_among_them_are_no_working_days(LocalDate day) {
        assertThat(england.isWorking(day)).isFalse();
        assertThat(england.holiday(day)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2022-05-30", "2022-09-20", "2015-12-29", "2026-11-20"})
    void a_moved_holiday_leaves_its_old_day_a_working_day(LocalDate day) {
        assertThat(england.isWorking(day)).isTrue();
    }

    @Test
    void no_holiday_is_held_twice_or_falls_on_a_weekend() {
        for (LocalDate day = england.firstDay(); !day.isAfter(england.lastDay()); day = day.plusDays(1)) {
            if (england.holiday(day) != null) {
                assertThat(day.getDayOfWeek().getValue()).as("%s", day).isLessThan(6);
            }
        }
        for (int year = 2015; year <= 2028; year++) {
            int held = 0;
            for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                held += england.holiday(day) == null ? 0 : 1;
            }
            assertThat(held).as("%d", year).isEqualTo(year == 2022 ? 10 : year == 2023 ? 9 : 8);
        }
    }

    @Test
    void papers_for_a_tuesday_go_out_on_the_monday_week_before() {
        assertThat(england.publishBy(day("2026-06-23"), 5)).isEqualTo(day("2026-06-15"));
        assertThat(england.publishBy(day("2026-04-14"), 5)).isEqualTo(day("2026-04-02"));
    }

    @Test
    void a_date_outside_the_years_held_is_refused_and_says_which_are() {
        assertThatThrownBy(() -> england.isWorking(day("2014-12-31")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2015-01-01 to 2028-12-31")
                .hasMessageContaining("2014-12-31");
        assertThatThrownBy(() -> england.after(day("2028-12-29"), 5)).hasMessageContaining("bank holidays of 2029");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void counting_to_and_counting_between_agree(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var from = day("2015-02-01").plusDays(random.nextInt(4700));
            int n = random.nextInt(60);
            var due = england.after(from, n);
            assertThat(england.between(from, due)).isEqualTo(n);
            if (n > 0) {
                assertThat(england.isWorking(due)).isTrue();
                assertThat(england.between(from, due.minusDays(1))).isEqualTo(n - 1);
            }
            if (england.isWorking(from)) {
                assertThat(england.before(due, n)).isEqualTo(from);
            }
        }
    }

    @ParameterizedTest(name = "born {0}, {1} on {2} and for the return on {3}")
    @CsvSource({
        "2008-02-29, 18, 2026-03-01, 2026-02-28",
        "2008-02-29, 16, 2024-02-29, 2024-02-29",
        "2008-02-28, 18, 2026-02-28, 2026-02-28",
        "2007-03-01, 18, 2025-03-01, 2025-03-01"
    })
    void a_leap_day_birth_gains_a_year_on_1_march_and_for_the_return_on_28_february(
            LocalDate born, int age, LocalDate birthday, LocalDate inTheReturn) {
        assertThat(Ages.birthday(born, age)).isEqualTo(birthday);
        assertThat(Ages.birthdayInTheReturn(born, age)).isEqualTo(inTheReturn);
        assertThat(Ages.on(born, birthday)).isEqualTo(age);
        assertThat(Ages.on(born, birthday.minusDays(1))).isEqualTo(age - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void on_every_birthday_the_age_is_reached_and_the_day_before_it_is_not(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var born = day("1996-01-01").plusDays(random.nextInt(11_000));
            int age = 1 + random.nextInt(25);
            assertThat(Ages.on(born, Ages.birthday(born, age))).isEqualTo(age);
            assertThat(Ages.on(born, Ages.birthday(born, age).minusDays(1))).isEqualTo(age - 1);
        }
    }

    @ParameterizedTest(name = "{0} is in {1}, {2} to {3}")
    @CsvSource({
        "2025-04-01, Q1 2025/26, 2025-04-01, 2025-06-30",
        "2025-06-30, Q1 2025/26, 2025-04-01, 2025-06-30",
        "2025-07-01, Q2 2025/26, 2025-07-01, 2025-09-30",
        "2025-12-31, Q3 2025/26, 2025-10-01, 2025-12-31",
        "2026-03-31, Q4 2025/26, 2026-01-01, 2026-03-31"
    })
    void quarters_count_from_april(LocalDate day, String label, LocalDate first, LocalDate last) {
        var quarter = Quarter.of(day);
        assertThat(quarter.label()).isEqualTo(label);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
        assertThat(quarter.previous().period().to()).isEqualTo(first);
        assertThat(quarter.previous()).isLessThan(quarter);
    }

    @Test
    void thirteen_month_ends_reach_from_a_year_ago_to_the_day() {
        assertThat(MonthEnds.upTo(day("2026-03-31"), 13))
                .hasSize(13)
                .startsWith(day("2025-03-31"), day("2025-04-30"))
                .endsWith(day("2026-02-28"), day("2026-03-31"))
                .isEqualTo(MonthEnds.endingAt(day("2026-03-31"), 13));
        assertThat(MonthEnds.upTo(day("2026-03-30"), 2)).containsExactly(day("2026-01-31"), day("2026-02-28"));
        assertThat(MonthEnds.endingAt(day("2026-03-30"), 2)).containsExactly(day("2026-02-28"), day("2026-03-30"));
    }

    @Test
    void the_last_day_of_a_month_is_like_the_last_day_of_a_month() {
        assertThat(MonthEnds.likeDay(day("2025-11-30"), 3)).isEqualTo("2025-08-31");
        assertThat(MonthEnds.likeDay(day("2024-02-29"), 12)).isEqualTo("2023-02-28");
        assertThat(MonthEnds.likeDay(day("2025-02-28"), 12)).isEqualTo("2024-02-29");
        assertThat(MonthEnds.likeDay(day("2025-05-30"), 3)).isEqualTo("2025-02-28");
        assertThat(MonthEnds.likeDay(day("2025-05-15"), 3)).isEqualTo("2025-02-15");
    }

    @Test
    void coverage_is_said_in_one_sentence() {
        var spans = new Coverage(
                List.of(Period.ofDays(day("2021-04-01"), day("2023-03-31")), Period.startingOn(day("2024-04-01"))));

        assertThat(spans.sentence())
                .isEqualTo("Rows are held from 1 April 2021 to 31 March 2023 and from 1 April 2024 on.");
        assertThat(Coverage.NONE.sentence()).isEqualTo("No rows are held.");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void periods_are_half_open_and_never_count_a_day_twice(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            var from = day("2020-01-01").plusDays(random.nextInt(2000));
            var to = from.plusDays(random.nextInt(400));
            var earlier = new Period(from, to);
            var later = Period.startingOn(to);
            var any = from.minusDays(5).plusDays(random.nextInt(420));
            assertThat(earlier.includes(any) && later.includes(any)).isFalse();
            assertThat(earlier.overlaps(later)).isFalse();
            assertThat(YearMonth.from(any).atEndOfMonth()).isAfterOrEqualTo(any);
        }
    }
}
