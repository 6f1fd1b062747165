package org.hearth.core.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a reference table, by column name. A blank cell is {@code null}. */
public final class Row {
    private final String table;
    private final NamedCsvRecord cells;

    Row(String table, NamedCsvRecord cells) {
        this.table = table;
        this.cells = cells;
    }

    /** @throws IllegalStateException if the table has no such column */
    public String text(String column) {
        String cell = cells.findField(column).orElseThrow(() -> wrong(column, "there is no such column"));
        return cell.isBlank() ? null : cell.strip();
    }

    public String required(String column) {
        String cell = text(column);
        if (cell == null) {
            throw wrong(column, "it is empty");
        }
        return cell;
    }

    public Integer number(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw wrong(column, "%s is not a whole number".formatted(cell));
        }
    }

    public BigDecimal decimal(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw wrong(column, "%s is not a number".formatted(cell));
        }
    }

    public LocalDate day(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (java.time.format.DateTimeParseException e) {
            throw wrong(column, "%s is not a date written as 2026-03-31".formatted(cell));
        }
    }

    public <E extends Enum<E>> E one(Class<E> of, String column) {
        String cell = required(column);
        try {
            return Enum.valueOf(of, cell);
        } catch (IllegalArgumentException e) {
            throw wrong(column, "%s is not one of %s".formatted(cell, java.util.List.of(of.getEnumConstants())));
        }
    }

    /** Says where in the table something is wrong. */
    public IllegalStateException wrong(String column, String what) {
        return new IllegalStateException(
                "%s line %d, %s: %s".formatted(table, cells.getStartingLineNumber(), column, what));
    }
}
