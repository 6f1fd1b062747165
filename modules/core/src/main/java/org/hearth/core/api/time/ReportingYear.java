package org.hearth.core.api.time;

import java.time.LocalDate;

/** 1 April to 31 March, named by the year it ends (indicators.md GEN-01): 2026 is 1 April 2025 to 31 March 2026. */
public record ReportingYear(int ends) implements Comparable<ReportingYear> {

    public static ReportingYear of(LocalDate day) {
        return new ReportingYear(day.getMonthValue() >= 4 ? day.getYear() + 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(ends - 1, 4, 1);
    }

    /** 31 March, counted. */
    public LocalDate lastDay() {
        return LocalDate.of(ends, 3, 31);
    }

    public Period period() {
        return Period.ofDays(firstDay(), lastDay());
    }

    public ReportingYear previous() {
        return new ReportingYear(ends - 1);
    }

    /** As people write it: 2025/26. */
    public String label() {
        int lastTwo = ends % 100;
        return (ends - 1) + (lastTwo < 10 ? "/0" : "/") + lastTwo;
    }

    @Override
    public int compareTo(ReportingYear other) {
        return Integer.compare(ends, other.ends);
    }
}
