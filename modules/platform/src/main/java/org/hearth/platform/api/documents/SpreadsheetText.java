package org.hearth.platform.api.documents;

/**
 * Text for a cell of a CSV file. What begins like a formula would be reckoned by a spreadsheet that opens the file, so an
 * apostrophe goes before it; anything else stays as it is.
 */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** A cell that a spreadsheet takes for text, whatever it begins with; empty for {@code null}. A dash alone is one. */
    public static String of(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 && !value.equals("-") ? "'" + value : value;
    }
}
