package org.hearth.childrenincare.missing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * A time from the day a child was last where the child should be until the day the child was found. One that is open on 31
 * March comes again with the next return, which then says when it ended: of one start the later return is right.
 *
 * @param type    {@code null} when blank or no code of the return
 * @param from    the day it began; {@code null} when that cannot be read
 * @param foundOn the day the child was found; {@code null} while missing, and when that cannot be read
 * @param year    the last return year that told of it, by the year it ends: an open one is known to go on to its end
 */
public record TimeMissing(Type type, LocalDate from, LocalDate foundOn, int year, Source source) {
    public static final String MODULE = "Missing";

    /** By the day they began; those that give none come first. */
    public static final ToldKind<TimeMissing> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<TimeMissing> read(List<Told> rows) {
            Map<Object, TimeMissing> found = new LinkedHashMap<>();
            for (Told row : rows) {
                var one = new TimeMissing(
                        Type.of(row.text("MISSING")),
                        row.day("MIS_START"),
                        row.day("MIS_END"),
                        row.year(),
                        row.source());
                // the day is its key in the return: a later return's row of it is the same time, told anew
                found.values()
                        .removeIf(told -> told.year() < one.year()
                                && told.from() != null
                                && told.from().equals(one.from()));
                found.put(one.from() == null ? row : new Start(one.type(), one.from()), one);
            }
            var times = new ArrayList<>(found.values());
            times.sort(Comparator.comparing(TimeMissing::from, Comparator.nullsFirst(Comparator.naturalOrder())));
            return times;
        }
    };

    private record Start(Type type, LocalDate from) {}

    /** MISSING of the return. */
    public enum Type {
        M("missing"),
        A("away from placement without authorisation");

        private final String meaning;

        Type(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        static Type of(String code) {
            return "M".equals(code) ? M : "A".equals(code) ? A : null;
        }
    }

    /** Whether type and beginning are told: without them it cannot be counted. */
    public boolean isTold() {
        return type != null && from != null;
    }

    /**
     * Whether it went on during the days. The day of being found is not counted, unless it is the day it began: however
     * short, it counts on its first day.
     */
    public boolean overlaps(Period days) {
        LocalDate until = foundOn == null ? new ReportingYear(year).period().to() : foundOn;
        return days.includes(from) || from.isBefore(days.from()) && until.isAfter(days.from());
    }
}
