package org.hearth.fostering.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.fostering.recruitment.Csv;

/**
 * A course that every carer is to have in date, by a dated row; which courses these are and how long each holds is local.
 *
 * @param from   the first day on which the row is in force
 * @param last   the last day on which the course is asked of carers; {@code null} while it is
 * @param months how long a certificate holds; {@code null} where it does not run out
 */
public record Course(String code, String name, LocalDate from, LocalDate last, Integer months) {
    private static final List<Course> ROWS = Csv.read(
            "/fostering/mandatory-courses.csv",
            row -> new Course(
                    row.getField("code"),
                    row.getField("name"),
                    LocalDate.parse(row.getField("from")),
                    row.getField("last").isEmpty() ? null : LocalDate.parse(row.getField("last")),
                    row.getField("months").isEmpty() ? null : Integer.valueOf(row.getField("months"))));

    /** Those that are asked of carers on the day, in the order of the rows. */
    public static List<Course> on(LocalDate day) {
        return inForce(ROWS, day)
                .filter(one -> one.last() == null || !day.isAfter(one.last()))
                .toList();
    }

    /** As its row was on the day, or as the first says where that is before it; empty where there is no such course. */
    public static Optional<Course> of(String code, LocalDate day) {
        return inForce(ROWS, day)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(() -> ROWS.stream().filter(one -> one.code().equals(code)).min(Comparator.comparing(Course::from)));
    }

    /** Each that ever was asked of carers, as its latest row says. */
    public static List<Course> all() {
        return inForce(ROWS, LocalDate.MAX).toList();
    }

    static Stream<Course> inForce(List<Course> rows, LocalDate day) {
        Map<String, Course> latest = new LinkedHashMap<>();
        rows.stream()
                .filter(one -> !one.from().isAfter(day))
                .forEach(one ->
                        latest.merge(one.code(), one, (was, is) -> is.from().isAfter(was.from()) ? is : was));
        return latest.values().stream();
    }

    /** Since when it is asked of carers, by whichever row. */
    LocalDate askedFrom() {
        return ROWS.stream()
                .filter(one -> one.code().equals(code))
                .map(Course::from)
                .min(Comparator.naturalOrder())
                .orElse(from);
    }

    /** The last day on which it is in date after it was done on the day; {@code null} where it does not run out. */
    public LocalDate until(LocalDate doneOn) {
        return months == null ? null : doneOn.plusMonths(months);
    }

    /** "First aid 36 months". */
    public String limit() {
        return months == null ? name + " once" : "%s %d %s".formatted(name, months, months == 1 ? "month" : "months");
    }
}
