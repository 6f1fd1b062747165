package org.hearth.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.time.WorkingDays;
import org.junit.jupiter.api.Test;

/** A new user finds the committee's year planned. */
class DemoMeetingsTest {
    @Test
    void the_next_four_meetings_are_planned_a_quarter_apart() {
        assertThat(DemoMeetings.days(LocalDate.of(2026, 11, 22)))
                .containsExactly(
                        LocalDate.of(2027, 2, 23),
                        LocalDate.of(2027, 5, 25),
                        LocalDate.of(2027, 8, 24),
                        LocalDate.of(2027, 11, 23));
        assertThat(DemoMeetings.days(LocalDate.of(2027, 1, 20)))
                .as("none whose paper would be late before it is begun")
                .startsWith(LocalDate.of(2027, 5, 25));
    }

    @Test
    void each_is_a_working_day_in_every_year_whose_bank_holidays_are_held() {
        var days = WorkingDays.england();
        for (LocalDate today = days.firstDay();
                today.plusYears(2).isBefore(days.lastDay());
                today = today.plusMonths(3)) {
            assertThat(DemoMeetings.days(today))
                    .allSatisfy(
                            day -> assertThat(days.isWorking(day)).as("%s", day).isTrue());
        }
    }

    @Test
    void they_are_planned_by_hearth_at_a_place_that_says_it_is_invented() {
        var planned = new ArrayList<String>();
        var clock = Clock.fixed(LocalDate.of(2026, 6, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        new DemoMeetings(
                        (days, beginsAt, venue, membership, by) -> {
                            planned.addAll(List.of(String.valueOf(days.size()), venue, by));
                            return days.size();
                        },
                        clock)
                .plan();

        assertThat(planned).containsExactly("4", "Council Chamber (invented)", "hearth");
    }
}
