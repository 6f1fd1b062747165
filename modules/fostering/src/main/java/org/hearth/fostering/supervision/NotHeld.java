package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.recruitment.Csv;

/** Why a visit was not made: dated rows, local. */
final class NotHeld {
    private static final List<Reason> ALL = Csv.read(
            "/fostering/visit-not-held.csv",
            row -> new Reason(
                    row.getField("code"),
                    row.getField("words"),
                    LocalDate.parse(row.getField("from")),
                    row.getField("last").isEmpty() ? null : LocalDate.parse(row.getField("last"))));

    private NotHeld() {}

    /** @param last the last day on which it may be given; {@code null} for none */
    record Reason(String code, String words, LocalDate from, LocalDate last) {}

    static List<Reason> on(LocalDate day) {
        return ALL.stream()
                .filter(one -> !day.isBefore(one.from()) && (one.last() == null || !day.isAfter(one.last())))
                .toList();
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
