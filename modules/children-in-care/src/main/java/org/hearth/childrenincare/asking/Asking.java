package org.hearth.childrenincare.asking;

import java.time.Clock;
import java.time.LocalDate;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.Unreadable;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/**
 * Reads the day that is asked for, and the instant as of which it is to be answered. Rubbish is refused as a request
 * that cannot be read (400), a day no one can sensibly mean as a broken rule (422).
 */
public final class Asking {
    /** The Children Act 1989 came into force; no council looked after anyone under it before. */
    private static final LocalDate FIRST_SENSIBLE = LocalDate.of(1991, 10, 14);

    private static final String QUARTER = "quarter";
    private static final String YEAR_TO_DATE = "year-to-date";

    private Asking() {}

    /**
     * @param asAt  {@code 2026-03-31}; without it the last day for which rows are held, today at the latest
     * @param known an instant ({@code 2026-06-23T09:00:00Z}) or a day, which means the end of it; without it, all that
     *              is known now
     * @throws Unreadable          when either cannot be read
     * @throws RuleBroken          when the day is before 14 October 1991 or more than a year ahead
     */
    public static AsAt of(String asAt, String known, Coverage held, Clock clock) {
        LocalDate today = UkTime.today(clock);
        LocalDate day = isBlank(asAt) ? lastHeld(held, today) : day(asAt.strip());
        check(day, today);
        return new AsAt(day, AsAt.knownAt(known));
    }

    /**
     * Over which days what happens is counted.
     *
     * @param over {@code quarter} or {@code year-to-date}; nothing means the latter
     * @throws RuleBroken for anything else
     */
    public static Over over(String over) {
        if (isBlank(over) || YEAR_TO_DATE.equals(over.strip())) {
            return Over.YEAR_TO_DATE;
        }
        if (QUARTER.equals(over.strip())) {
            return Over.QUARTER;
        }
        throw new RuleBroken(
                "over", "The time is \"%s\". Write %s or %s.".formatted(shown(over), QUARTER, YEAR_TO_DATE));
    }

    /** As it is read by {@link #over}; {@code null} for the year to date, which needs no saying. */
    public static String key(Over over) {
        return over == Over.QUARTER ? QUARTER : null;
    }

    /** @throws RuleBroken for a day that no one can sensibly mean */
    public static void check(LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST_SENSIBLE)) {
            throw new RuleBroken(
                    "asAt",
                    "%s is before the Children Act 1989 came into force. Ask for a day from %s on."
                            .formatted(Days.inWords(day), Days.inWords(FIRST_SENSIBLE)));
        }
        if (day.isAfter(today.plusYears(1))) {
            throw new RuleBroken(
                    "asAt",
                    "%s is more than a year ahead, and nothing can be known of it yet. Ask for a day up to %s."
                            .formatted(Days.inWords(day), Days.inWords(today.plusYears(1))));
        }
    }

    /** The last day for which rows are held, today at the latest; today when none are. */
    public static LocalDate lastHeld(Coverage held, LocalDate today) {
        LocalDate last = null;
        for (Period span : held.spans()) {
            if (!span.from().isAfter(today)) {
                last = span.isOpen() || span.lastDay().isAfter(today) ? today : span.lastDay();
            }
        }
        return last == null ? today : last;
    }

    private static LocalDate day(String text) {
        try {
            return Days.of("asAt", text).orElseThrow();
        } catch (RuleBroken notADay) {
            throw new Unreadable(notADay.field(), notADay.getMessage());
        }
    }

    /** What was typed, cut short so that it may stand in a message. */
    public static String shown(String text) {
        if (text == null) {
            return "";
        }
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
