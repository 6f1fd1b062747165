package org.hearth.core.api.time;

import java.time.LocalDate;

/** A quarter of a reporting year: Q1 is April to June, Q4 January to March (indicators.md GEN-01). */
public record Quarter(ReportingYear year, int number) implements Comparable<Quarter> {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(ReportingYear.of(day), (day.getMonthValue() + 8) % 12 / 3 + 1);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    /** Counted. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Period period() {
        return Period.ofDays(firstDay(), lastDay());
    }

    public Quarter previous() {
        return number > 1 ? new Quarter(year, number - 1) : new Quarter(year.previous(), 4);
    }

    /** Q1 2025/26. */
    public String label() {
        return "Q%d %s".formatted(number, year.label());
    }

    @Override
    public int compareTo(Quarter other) {
        int years = year.compareTo(other.year);
        return years != 0 ? years : Integer.compare(number, other.number);
    }
}
