package org.hearth.childrenincare.leaver;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.care.ToldKind;

/**
 * How a young person who left care was getting on around the 17th to 21st birthday that fell in the return year (OC3): in
 * touch, what they did, where they lived. A return sent again replaces the year. What is blank is {@code null}; the 0 of the
 * return says that a question does not apply, and is an answer.
 *
 * @param year          the return year, by the year it ends
 * @param inTouch       {@code null} when blank or no code of the return
 * @param activity      ACTIV as sent: {@code F2}; {@code null} when blank
 * @param accommodation ACCOM as sent: a letter and 1 or 2; {@code null} when blank
 */
public record LeaverYear(int year, InTouch inTouch, String activity, String accommodation, Source source) {
    public static final String MODULE = "OC3";

    private static final String NOT_ASKED = "0";

    /** By year; of two rows of one year the later line is right. */
    public static final ToldKind<LeaverYear> KIND = new ToldKind<>() {
        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<LeaverYear> read(List<Told> rows) {
            var years = new TreeMap<Integer, LeaverYear>();
            for (Told row : rows) {
                years.put(
                        row.year(),
                        new LeaverYear(
                                row.year(),
                                InTouch.of(row.text("IN_TOUCH")),
                                row.text("ACTIV"),
                                row.text("ACCOM"),
                                row.source()));
            }
            return new ArrayList<>(years.values());
        }
    };

    /** IN_TOUCH of the return (indicators.md 13.3); the same in all years read. */
    public enum InTouch {
        YES("in touch"),
        NO("not in touch"),
        REFU("refuses contact"),
        NREQ("no longer needs a service"),
        RHOM("went home for six months or more"),
        DIED("died");

        private final String meaning;

        InTouch(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }

        /** @return {@code null} for a blank and for what is no code */
        static InTouch of(String code) {
            for (InTouch one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            return null;
        }
    }

    /** {@code full time, other education}; {@code null} when blank. A code that is none is given as sent. */
    public String activityInWords() {
        return NOT_ASKED.equals(activity) ? "does not apply" : Activity.inWords(activity);
    }

    /** {@code independent tenancy, suitable}; {@code null} when blank. A code that is none is given as sent. */
    public String accommodationInWords() {
        return NOT_ASKED.equals(accommodation) ? "does not apply" : Accommodation.inWords(accommodation);
    }
}
