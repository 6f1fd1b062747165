package org.hearth.fostering.farewell;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hearth.fostering.recruitment.Csv;

/** How long after the carers' notice their approval ends: dated rows. */
final class NoticePeriod {
    private static final List<Row> ROWS = Csv.read(
                    "/fostering/notice.csv",
                    row -> new Row(LocalDate.parse(row.getField("from")), Integer.parseInt(row.getField("days"))))
            .stream()
            .sorted(Comparator.comparing(Row::from))
            .toList();

    private NoticePeriod() {}

    private record Row(LocalDate from, int days) {}

    /** The first day on which the approval does not hold. */
    static LocalDate takesEffect(LocalDate received) {
        return received.plusDays(days(received));
    }

    /** Before the first row, that one. */
    static int days(LocalDate received) {
        return ROWS.stream()
                .filter(row -> !row.from().isAfter(received))
                .reduce((earlier, later) -> later)
                .orElse(ROWS.get(0))
                .days();
    }
}
