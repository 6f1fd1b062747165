package org.hearth.returns.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;

/**
 * One of the files of a return, as data: {@code returns/modules.csv} has a line for each column.
 *
 * @param name       {@code Episodes}
 * @param fileName   the name we write it under; never used to recognise one
 * @param firstYear  the first return year it belongs to; {@code null} when all that are read
 * @param columns    in the return's order
 */
public record ModuleDefinition(String name, String fileName, Integer firstYear, List<Column> columns) {
    public static final String HEADER = "Header";
    public static final String EPISODES = "Episodes";
    public static final String UASC = "UASC";

    public ModuleDefinition {
        columns = List.copyOf(columns);
    }

    /**
     * Whether its rows are kept as they are told ({@link org.hearth.core.api.care.Told}); those of the three others say who
     * the child is, where it lives and whether it came alone.
     */
    public boolean isTold() {
        return !name.equals(HEADER) && !name.equals(EPISODES) && !name.equals(UASC);
    }

    public boolean isInForce(int year) {
        return firstYear == null || year >= firstYear;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    Set<String> nameSet() {
        return columns.stream().map(Column::name).collect(toUnmodifiableSet());
    }

    /** A column; {@code key} when it belongs to the row's natural key (ssda903.md section 1). */
    public record Column(String name, Kind kind, boolean key) {}

    public enum Kind {
        CHILD,
        DATE,
        CODE,
        FLAG,
        TEXT
    }
}
