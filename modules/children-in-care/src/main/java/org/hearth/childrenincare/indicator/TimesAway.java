package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.hearth.childrenincare.missing.TimeMissing;
import org.hearth.childrenincare.missing.TimeMissing.Type;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/** What MIS-01 to MIS-03 count in the days. */
record TimesAway(CareBook book, Period days) {

    private static final String BEGAN = "on the day they went";
    private static final String LAST_IN_CARE = "on the last of these days on which they were in care";

    /** A count of the times of the type that began in the days, each of the day it began. */
    Measured begun(Line line, Predicate<Type> type) {
        var begun = begun(type);
        return new Measured(line, new Measure.Count(Happening.children(begun)), List.of(), notTold())
                .happening(Happening.occasions(BEGAN, begun));
    }

    /** Of everyone who was in care on any of the days, those who were away by such a time. */
    Measured share(Line line, Predicate<Type> type) {
        var all = inCareAtAnyTime();
        var away = away(all, type);
        return new Measured(line, Measure.share(away, all), List.of(), notTold())
                .happening(Happening.occasions(LAST_IN_CARE, lastInCare(away), lastInCare(all)));
    }

    private List<Happening> begun(Predicate<Type> type) {
        var found = new ArrayList<Happening>();
        for (ChildHistory child : book.children()) {
            if (hadOnlyShortBreaks(child)) {
                continue;
            }
            for (TimeMissing time : child.told(TimeMissing.KIND)) {
                if (time.isTold() && type.test(time.type()) && days.includes(time.from())) {
                    found.add(new Happening(child, time.from()));
                }
            }
        }
        return found;
    }

    /** In an agreed series of short breaks a child is not counted as in care (GEN-05). */
    private static boolean hadOnlyShortBreaks(ChildHistory child) {
        return !child.episodes().isEmpty() && child.periodsOfCare().isEmpty();
    }

    private List<Happening> lastInCare(List<ChildHistory> children) {
        return children.stream()
                .map(child -> new Happening(
                        child,
                        child.periodsOfCare().stream()
                                .filter(this::isDuring)
                                .map(this::lastDay)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    private LocalDate lastDay(PeriodOfCare care) {
        LocalDate gone = care.goneOn();
        return gone == null || gone.isAfter(days.lastDay()) ? days.lastDay() : gone.minusDays(1);
    }

    private List<ChildHistory> inCareAtAnyTime() {
        return CareIndicator.those(
                book.children(), child -> child.periodsOfCare().stream().anyMatch(this::isDuring));
    }

    private boolean isDuring(PeriodOfCare care) {
        LocalDate gone = care.goneOn();
        return care.startedOn().isBefore(days.to())
                && (gone == null || gone.isAfter(days.from()) && gone.isAfter(care.startedOn()));
    }

    /** Those of the children with a time of the type that went on during the days, carried over from before too. */
    private List<ChildHistory> away(List<ChildHistory> among, Predicate<Type> type) {
        return CareIndicator.those(among, child -> child.told(TimeMissing.KIND).stream()
                .anyMatch(time -> time.isTold() && type.test(time.type()) && time.overlaps(days)));
    }

    /** How many rows give no type or no day on which it began, in the returns of these days. */
    private int notTold() {
        int rows = 0;
        for (ChildHistory child : book.children()) {
            for (TimeMissing time : child.told(TimeMissing.KIND)) {
                boolean mayBe = time.from() == null
                        ? new ReportingYear(time.year()).period().overlaps(days)
                        : time.overlaps(days);
                if (!time.isTold() && mayBe) {
                    rows++;
                }
            }
        }
        return rows;
    }
}
