package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * Of whom the return asks about a year's health (indicators.md section 5, the OC2 cohort): in care on 31 March, and looked
 * after without a break since 1 April. As the return has it, care that ends on 1 April and begins again that day is a
 * break, and so is any short break (V3, V4) that touches the year, one that ended on 1 April included. Episodes say who
 * they are; the OC2 file says nothing of it.
 *
 * @param children those who were
 * @param perhaps  those of whom it is not known: their first row held lies within the year and is no start of care. Once
 *                 ages are asked for, also those without a birth date
 */
record InCareAllYear(List<ChildHistory> children, List<ChildHistory> perhaps) {
    static final String WHO =
            "children in care on 31 March and for the whole year before, agreed series of short breaks"
                    + " (legal status V3, V4) left out";

    /** @param day a 31 March */
    static InCareAllYear on(CareBook book, LocalDate day) {
        Period year = ReportingYear.of(day).period();
        var sure = new ArrayList<ChildHistory>();
        var perhaps = new ArrayList<ChildHistory>();
        for (ChildHistory child : book.inCareOn(day)) {
            if (hasShortBreak(child, year)) {
                continue;
            }
            PeriodOfCare care = child.periodOn(day);
            if (!care.startedOn().isAfter(year.from())) {
                if (!leftOn(child, year.from())) {
                    sure.add(child);
                }
            } else if (!care.startKnown()) {
                perhaps.add(child);
            }
        }
        return new InCareAllYear(sure, perhaps);
    }

    private static boolean hasShortBreak(ChildHistory child, Period year) {
        for (Episode stay : child.shortBreaks()) {
            LocalDate end = stay.endedOn() == null ? stay.heldUntil() : stay.endedOn();
            if (stay.startedOn().isBefore(year.to()) && (end == null || !end.isBefore(year.from()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leftOn(ChildHistory child, LocalDate day) {
        return child.periodsOfCare().stream().anyMatch(care -> day.equals(care.endedOn()));
    }

    /** Those aged from the one to the other on the day, both counted. */
    InCareAllYear aged(int from, int to, LocalDate day) {
        var those = new ArrayList<ChildHistory>();
        var perhapsThose = new ArrayList<ChildHistory>();
        for (ChildHistory child : children) {
            if (!hasAge(child, day)) {
                perhapsThose.add(child);
            } else if (isAged(child, from, to, day)) {
                those.add(child);
            }
        }
        for (ChildHistory child : perhaps) {
            if (!hasAge(child, day) || isAged(child, from, to, day)) {
                perhapsThose.add(child);
            }
        }
        return new InCareAllYear(those, perhapsThose);
    }

    private static boolean hasAge(ChildHistory child, LocalDate day) {
        return child.born() != null && !child.born().isAfter(day);
    }

    private static boolean isAged(ChildHistory child, int from, int to, LocalDate day) {
        return child.ageOn(day) >= from && child.ageOn(day) <= to;
    }

    /**
     * Those of whom the answer is yes, of those of whom it is known; the others are counted beside it.
     *
     * @param answer {@code null} when nothing told answers
     */
    Measured share(Line line, Function<ChildHistory, Boolean> answer) {
        return share(line, answer, List.of());
    }

    Measured share(Line line, Function<ChildHistory, Boolean> answer, List<Measured.Part> parts) {
        var yes = new ArrayList<ChildHistory>();
        var known = new ArrayList<ChildHistory>();
        for (ChildHistory child : children) {
            Boolean told = answer.apply(child);
            if (told != null) {
                known.add(child);
                if (told) {
                    yes.add(child);
                }
            }
        }
        int notKnown = children.size() - known.size() + perhaps.size();
        Measure share = known.isEmpty() && notKnown > 0 ? notKnownOf(notKnown) : Measure.share(yes, known);
        return new Measured(line, share, parts, notKnown);
    }

    static Measure notKnownOf(int children) {
        return new Measure.NotKnown(
                "Of none of the %d children who might be measured is an answer held.".formatted(children),
                "an OC2 file with these answers");
    }
}
