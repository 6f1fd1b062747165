package org.hearth.committee.meeting;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.settings.Settings;

/**
 * The year of a council's committees, from its annual meeting to the next (Local Government Act 1972, Schedule 12,
 * paragraph 1: in March, April or May; after an election at least eight days after the old councillors go). Between the
 * election and that meeting no committee sits, so a day in between is taken for its beginning.
 *
 * @param begins the calendar year in which it begins
 * @param from   its first day in each year
 */
public record MunicipalYear(int begins, MonthDay from) {
    private static final MonthDay USUAL = MonthDay.of(5, 8);

    /** HEARTH_MUNICIPAL_YEAR: month and day on which it begins. @throws RuleBroken when it is none */
    static MonthDay from(Settings settings) {
        String set = settings.get("HEARTH_MUNICIPAL_YEAR").orElse("").strip();
        if (set.isEmpty()) {
            return USUAL;
        }
        try {
            return MonthDay.parse("--" + set);
        } catch (DateTimeParseException notADay) {
            throw new RuleBroken("HEARTH_MUNICIPAL_YEAR is \"%s\". Set it to a month and a day as 05-08; that is usual."
                    .formatted(set));
        }
    }

    static MunicipalYear of(LocalDate day, MonthDay from) {
        int begins = day.isBefore(from.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
        return new MunicipalYear(begins, from);
    }

    public LocalDate firstDay() {
        return from.atYear(begins);
    }

    /** Its last day, inclusive. */
    public LocalDate lastDay() {
        return from.atYear(begins + 1).minusDays(1);
    }

    /** 2026/27. */
    public String words() {
        return "%d/%02d".formatted(begins, (begins + 1) % 100);
    }
}
