package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.recruitment.Csv;
import org.hearth.platform.api.RuleBroken;

/** Why one of two carers left the household: dated rows, local. */
final class CarerLeft {
    private static final List<Reason> ALL = Csv.read(
            "/fostering/carer-left.csv",
            row -> new Reason(
                    row.getField("code"),
                    row.getField("words"),
                    LocalDate.parse(row.getField("from")),
                    row.getField("last").isEmpty() ? null : LocalDate.parse(row.getField("last"))));

    private CarerLeft() {}

    /** @param last the last day on which it may be given; {@code null} for none */
    record Reason(String code, String words, LocalDate from, LocalDate last) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }
    }

    /** Those that may be given for a day. */
    static List<Reason> on(LocalDate day) {
        return ALL.stream().filter(one -> one.holdsOn(day)).toList();
    }

    /** @throws RuleBroken for {@code leftWhy} where it is none of the day's */
    static void check(String code, LocalDate day) {
        if (on(day).stream().noneMatch(one -> one.code().equals(code))) {
            throw new RuleBroken("leftWhy", "Choose why the carer left from the list.");
        }
    }

    /** The code itself where it is none. */
    static String words(String code) {
        return ALL.stream()
                .filter(one -> one.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(Reason::words)
                .orElse(code);
    }
}
