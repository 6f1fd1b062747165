package org.hearth.returns.providers;

/**
 * What reading had to say about a row of a list.
 *
 * @param file   as the sender calls it
 * @param sheet  of the workbook; empty in a CSV
 * @param line   in that sheet or file, from 1
 * @param used   whether the setting is in the list all the same
 * @param reason what is wrong and what follows
 */
public record Remark(String file, String sheet, int line, boolean used, String reason) {

    /** {@code homes.xlsx, Current providers, line 7}. */
    public String place() {
        return sheet.isEmpty() ? "%s, line %,d".formatted(file, line) : "%s, %s, line %,d".formatted(file, sheet, line);
    }
}
