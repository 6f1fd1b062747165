package org.hearth.fostering.concern;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.fostering.recruitment.Csv;

/** How long looking into an allegation may take. None is set nationally, so the numbers are the service's own dated rows. */
public enum Limit {
    OPEN,
    SHORTER,
    LONGER;

    private static final List<Row> ROWS = Csv.read(
            "/fostering/concern-limits.csv",
            row -> new Row(
                    valueOf(row.getField("limit")),
                    LocalDate.parse(row.getField("from")),
                    Integer.parseInt(row.getField("number")),
                    row.getField("unit")));

    private record Row(Limit limit, LocalDate from, int number, String unit) {

        LocalDate after(LocalDate began) {
            return unit.equals("months")
                    ? began.plusMonths(number)
                    : WorkingDays.england().after(began, number);
        }
    }

    /** The last day on which it is in time, where it began on the day. */
    public LocalDate due(LocalDate began) {
        return on(began).after(began);
    }

    boolean isPast(LocalDate began, LocalDate day) {
        return day.isAfter(due(began));
    }

    /** {@code 21 working days}. */
    public String words(LocalDate began) {
        Row row = on(began);
        return "%d %s".formatted(row.number(), row.number() == 1 ? row.unit().replaceAll("s$", "") : row.unit());
    }

    private Row on(LocalDate day) {
        return ROWS.stream()
                .filter(row -> row.limit() == this && !row.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .orElseThrow(() -> new IllegalStateException("No limit " + name() + " is held for " + day));
    }
}
