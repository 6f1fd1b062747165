package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hearth.fostering.recruitment.Csv;

/** How often something is to be done with a household, or how long after what. The numbers are dated rows; which of them is law is told beside each. */
public enum Interval {
    REVIEW,
    VISIT,
    UNANNOUNCED,
    /** From a carer's approval until the training, support and development standards are complete. */
    TRAINING,
    TRAINING_FAMILY_AND_FRIENDS,
    /** For so long before its last day a certificate is told to run out soon. */
    EXPIRING;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final List<Row> ROWS = Csv.read(
            "/fostering/supervision-standards.csv",
            row -> new Row(
                    valueOf(row.getField("standard")),
                    LocalDate.parse(row.getField("from")),
                    Integer.parseInt(row.getField("number")),
                    row.getField("unit"),
                    row.getField("whose")));

    private record Row(Interval interval, LocalDate from, int number, String unit, String whose) {

        LocalDate after(LocalDate last) {
            return switch (unit) {
                case "months" -> last.plusMonths(number);
                case "weeks" -> last.plusWeeks(number);
                default -> last.plusDays(number);
            };
        }
    }

    /** The last day on which the next is on time, when the last was done on the day. */
    public LocalDate due(LocalDate last) {
        return on(last).after(last);
    }

    /** "a year", "18 months": as the last of the rows says. */
    public String inWords() {
        Row row = on(LocalDate.MAX);
        return inWords(row.number(), row.unit());
    }

    static String inWords(int number, String unit) {
        return unit.equals("months") && number == MONTHS_OF_A_YEAR
                ? "a year"
                : "%d %s".formatted(number, number == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** "12 months, regulations". */
    public String limit(LocalDate day) {
        Row row = on(day);
        String whose =
                switch (row.whose()) {
                    case "national" -> "national standard";
                    case "regulations" -> "regulations";
                    default -> "local limit";
                };
        return "%d %s, %s".formatted(row.number(), row.unit(), whose);
    }

    /** Before the first row, that one. */
    private Row on(LocalDate day) {
        List<Row> mine = ROWS.stream()
                .filter(row -> row.interval() == this)
                .sorted(Comparator.comparing(Row::from))
                .toList();
        return mine.stream()
                .filter(row -> !row.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(mine.get(0));
    }
}
