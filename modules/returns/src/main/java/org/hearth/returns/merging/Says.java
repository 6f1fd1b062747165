package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** A row that a question may be about. */
interface Says {

    /** Its place: "2026 Episodes line 17". */
    String where();

    /** Its text by the return's columns, dates as in ISO 8601; without the child and blanks. */
    Map<String, String> says();

    /** The same place, asked about one column alone: what else the row says makes no other question. */
    default Says only(String column) {
        var whole = this;
        return new Says() {
            @Override
            public String where() {
                return whole.where();
            }

            @Override
            public Map<String, String> says() {
                String text = whole.says().get(column);
                return text == null ? Map.of() : Map.of(column, text);
            }
        };
    }

    /** @param columnsAndValues a column and its value, one after the other */
    static Map<String, String> of(Object... columnsAndValues) {
        var says = new TreeMap<String, String>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            Object value = columnsAndValues[i + 1];
            if (value != null) {
                says.put((String) columnsAndValues[i], text(value));
            }
        }
        return says;
    }

    private static String text(Object value) {
        return value instanceof LocalDate day ? day.toString() : (String) value;
    }
}
