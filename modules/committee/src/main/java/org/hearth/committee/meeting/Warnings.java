package org.hearth.committee.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.core.api.time.WorkingDays;

/** What is odd about a day for a meeting (user journeys 8): no working day, past, or within the notice that is owed. */
final class Warnings {
    private Warnings() {}

    static List<String> of(LocalDate day, Deadlines.Deadline publication, LocalDate today) {
        var warnings = new ArrayList<String>();
        String latest = publication.isKnown()
                ? "The latest lawful day to publish its papers is %s.".formatted(Dates.withWeekday(publication.day()))
                : publication.words() + ", so the latest lawful day to publish cannot be told.";
        holiday(day).ifPresent(what -> warnings.add("%s is %s. %s".formatted(Dates.withWeekday(day), what, latest)));
        if (!publication.isKnown() && warnings.isEmpty()) {
            warnings.add(latest);
        }
        if (day.isBefore(today)) {
            warnings.add("%s is past.".formatted(Dates.withWeekday(day)));
        } else if (publication.isKnown() && today.isAfter(publication.day())) {
            warnings.add(
                    "The latest lawful day to publish its papers was %s, five clear days before the meeting. Papers would be late: agree with the chair how they are to be taken."
                            .formatted(Dates.withWeekday(publication.day())));
        }
        return List.copyOf(warnings);
    }

    private static java.util.Optional<String> holiday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return java.util.Optional.of("at a weekend");
        }
        var days = WorkingDays.england();
        boolean held = !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay());
        return held && !days.isWorking(day)
                ? java.util.Optional.of("a bank holiday (%s)".formatted(days.holiday(day)))
                : java.util.Optional.empty();
    }
}
