package org.hearth.childrenincare.permanence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;
import org.hearth.core.api.time.ReportingYear;

/**
 * Whether a child who came into care had been found a home for good before: PrevPerm, told by the return of the year in
 * which care begins. One that is sent again with a later year tells of the same beginning until care begins anew.
 *
 * @param year    the return year, by the year it ends
 * @param option  {@code null} when blank or no code of the return
 * @param council LA_PERM as sent: the number of the council where it was, or WAL, SCO, NIR, NUK; {@code null} when blank
 * @param granted DATE_PERM as sent; what is not known of the day may be hidden, as in {@code zz/05/2019}
 */
public record PreviousPermanence(int year, Option option, String council, String granted, Source source) {
    public static final String MODULE = "PrevPerm";

    /** By year; of two rows of one year the later line is right. */
    public static final ToldKind<PreviousPermanence> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<PreviousPermanence> read(List<Told> rows) {
            var years = new TreeMap<Integer, PreviousPermanence>();
            for (Told row : rows) {
                years.put(
                        row.year(),
                        new PreviousPermanence(
                                row.year(),
                                Option.of(row.text("PREV_PERM")),
                                row.text("LA_PERM"),
                                row.text("DATE_PERM"),
                                row.source()));
            }
            return new ArrayList<>(years.values());
        }
    };

    /** PREV_PERM of the return (indicators.md 1.8); the same in all years read. */
    public enum Option {
        P1("adoption", "Adopted"),
        P2("special-guardianship", "Special guardianship"),
        P3("child-arrangements", "Residence or child arrangements order"),
        P4("not-known", "Not known whether there was one"),
        Z1("none", "None");

        private final String key;
        private final String words;

        Option(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        /** Whether there was a home for good. */
        public boolean isEarlierHome() {
            return this == P1 || this == P2 || this == P3;
        }

        /** @return {@code null} for a blank and for what is no code */
        static Option of(String code) {
            for (Option option : values()) {
                if (option.name().equals(code)) {
                    return option;
                }
            }
            return null;
        }
    }

    /**
     * What is told of the beginning of care: by the latest return from that year on that gives an answer, before the year
     * in which care begins anew. Two beginnings in one year have one answer.
     *
     * @return {@code null} when no return answers
     */
    public static Option beforeCare(ChildHistory child, PeriodOfCare care) {
        int from = ReportingYear.of(care.startedOn()).ends();
        int anew = child.periodsOfCare().stream()
                .map(period -> ReportingYear.of(period.startedOn()).ends())
                .filter(year -> year > from)
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
        Option answer = null;
        for (PreviousPermanence told : child.told(KIND)) {
            if (told.year() >= from && told.year() < anew && told.option() != null) {
                answer = told.option();
            }
        }
        return answer;
    }
}
