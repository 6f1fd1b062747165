package org.hearth.fostering.recruitment;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.WorkingDays;

/**
 * How long a part of recruitment may take. The numbers are dated rows, since only one of them, the eight months to the panel,
 * is set by the national standards and compared with their text; what is local is told apart from it everywhere.
 */
public enum Standard {
    REPLY("Answer to the enquiry"),
    VISIT("Initial visit"),
    STAGE_1("Stage 1"),
    STAGE_1_DECISION("Decision after all checks are back"),
    STAGE_2("Stage 2"),
    PANEL("Application to panel's recommendation"),
    REVIEW("Time to ask for a review of a refusal");

    private static final List<Row> ROWS = Csv.read(
            "/fostering/recruitment-standards.csv",
            row -> new Row(
                    valueOf(row.getField("standard")),
                    LocalDate.parse(row.getField("from")),
                    Integer.parseInt(row.getField("number")),
                    row.getField("unit"),
                    row.getField("whose")));

    private final String words;

    Standard(String words) {
        this.words = words;
    }

    private record Row(Standard standard, LocalDate from, int number, String unit, String whose) {

        LocalDate after(LocalDate began) {
            return switch (unit) {
                case "months" -> began.plusMonths(number);
                case "working days" -> WorkingDays.england().after(began, number);
                default -> began.plusDays(number);
            };
        }
    }

    public String words() {
        return words;
    }

    /** The last day on which it is on time, when it began on the day, which is day 0. */
    public LocalDate due(LocalDate began) {
        return on(began).after(began);
    }

    /** Whether every service is held to it; else it is this service's own. */
    public boolean isNational(LocalDate began) {
        return on(began).whose().equals("national");
    }

    /** "8 months, national standard". */
    public String limit(LocalDate began) {
        Row row = on(began);
        String unit = row.number() == 1 ? row.unit().replaceAll("s$", "") : row.unit();
        String whose =
                switch (row.whose()) {
                    case "national" -> "national standard";
                    case "regulations" -> "regulations";
                    default -> "local limit";
                };
        return "%d %s, %s".formatted(row.number(), unit, whose);
    }

    private Row on(LocalDate day) {
        return ROWS.stream()
                .filter(row -> row.standard() == this && !row.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later)
                .orElseThrow(() -> new IllegalStateException("No standard " + name() + " is held for " + day));
    }
}
