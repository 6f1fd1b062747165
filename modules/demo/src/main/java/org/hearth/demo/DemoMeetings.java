package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.committee.api.PlannedMeetings;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.time.UkTime;

/** The committee of the invented county meets four times a year; the next four meetings are planned. */
@ApplicationScoped
class DemoMeetings {
    private static final int MEETINGS = 4;
    private static final int MONTHS_APART = 3;
    private static final int WEEK = 4;
    private static final int WEEKS_TO_WRITE = 6;

    private PlannedMeetings meetings;
    private Clock clock;

    DemoMeetings() {}

    @Inject
    DemoMeetings(PlannedMeetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Where anybody has planned one, nothing. */
    void plan() {
        meetings.plan(
                days(UkTime.today(clock)),
                "14:00",
                "Council Chamber (invented)",
                "Chair\nVice-chair\nSix members of the council\nTwo young people of the Children in Care Council",
                Person.HEARTH.name());
    }

    /** The fourth Tuesdays of February, May, August and November that leave time to write a paper: no bank holiday of England falls on one. */
    static List<LocalDate> days(LocalDate today) {
        var first = YearMonth.from(today);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .filter(month -> month.getMonthValue() % MONTHS_APART == 2)
                .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(WEEK, DayOfWeek.TUESDAY)))
                .filter(day -> day.isAfter(today.plusWeeks(WEEKS_TO_WRITE)))
                .limit(MEETINGS)
                .toList();
    }
}
