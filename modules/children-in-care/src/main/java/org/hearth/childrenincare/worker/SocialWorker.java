package org.hearth.childrenincare.worker;

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
 * A time for which a social worker was allocated to the child, before care began too. The return tells of it from 2023/24
 * on, each year again while it lasts: of one worker and start the later return is right.
 *
 * @param number   in the register of social workers ({@code SW123456}); {@code null} when blank
 * @param from     the first day; {@code null} when it cannot be read
 * @param to       not counted; {@code null} while it lasts, and when it cannot be read
 * @param whyEnded SW_REASON as sent; {@code null} when blank
 * @param year     the last return year that told of it, by the year it ends: an open one is known to last to its end
 */
public record SocialWorker(String number, LocalDate from, LocalDate to, String whyEnded, int year, Source source) {
    public static final String MODULE = "SWEpisodes";

    /** Stands for one whose number is not known or who has none. */
    private static final String NO_NUMBER = "XX";

    /** By the first day; those that give none come first. */
    public static final ToldKind<SocialWorker> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<SocialWorker> read(List<Told> rows) {
            Map<Object, SocialWorker> found = new LinkedHashMap<>();
            for (Told row : rows) {
                String number = row.text("SW_ID");
                var one = new SocialWorker(
                        number == null ? null : number.toUpperCase(java.util.Locale.ROOT),
                        row.day("SW_DECOM"),
                        row.day("SW_DEC"),
                        row.text("SW_REASON"),
                        row.year(),
                        row.source());
                found.put(one.from() == null ? row : new Start(one.number(), one.from()), one);
            }
            var workers = new ArrayList<>(found.values());
            workers.sort(Comparator.comparing(SocialWorker::from, Comparator.nullsFirst(Comparator.naturalOrder())));
            return workers;
        }
    };

    private record Start(String number, LocalDate from) {}

    /** Whether one can say who it was. */
    public boolean isIdentified() {
        return number != null && !number.equals(NO_NUMBER);
    }

    /** Whether the worker was allocated on any of the days; never where the start cannot be read. */
    public boolean overlaps(Period days) {
        LocalDate until = to == null ? new ReportingYear(year).period().to() : to;
        return from != null && (days.includes(from) || from.isBefore(days.from()) && until.isAfter(days.from()));
    }
}
