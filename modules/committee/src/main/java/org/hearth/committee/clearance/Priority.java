package org.hearth.committee.clearance;

import java.time.LocalDate;
import java.util.List;

/** A corporate priority in force on a day: they change with administrations ({@code committee/priorities.csv}). */
public record Priority(String key, String label) {
    /** Typed where there is nothing to say of one. */
    public static final String STOCK = "There are no significant implications within this priority.";

    public static List<Priority> on(LocalDate meeting) {
        return DatedRows.on(meeting, "/committee/priorities.csv").stream()
                .map(row -> new Priority(row.getField("key"), row.getField("label")))
                .toList();
    }
}
