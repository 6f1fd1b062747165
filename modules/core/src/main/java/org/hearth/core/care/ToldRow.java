package org.hearth.core.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hearth.core.api.care.ToldSheet;

/**
 * A version of what one return tells of a child in one module, or of a part of it: a text too long for a column is kept in
 * several.
 */
record ToldRow(
        long id, long recordedFrom, UUID child, String statedBy, String module, int year, int part, String text) {
    /** Characters; what both databases hold in a column, whatever letters they are. */
    static final int LONGEST = 8000;

    static List<ToldRow> of(UUID child, String source, ToldSheet sheet) {
        List<ToldRow> rows = new ArrayList<>();
        String text = sheet.text();
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(from + LONGEST, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            rows.add(new ToldRow(
                    0, 0, child, source, sheet.module(), sheet.year(), rows.size(), text.substring(from, end)));
            from = end;
        }
        return rows;
    }

    /** The sheets of one child from their parts. */
    static List<ToldSheet> sheets(List<ToldRow> rows) {
        var ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(ToldRow::module)
                .thenComparing(ToldRow::year)
                .thenComparing(ToldRow::part));
        List<ToldSheet> sheets = new ArrayList<>();
        for (ToldRow row : ordered) {
            int last = sheets.size() - 1;
            sheets.add(
                    row.part() == 0
                            ? new ToldSheet(row.module(), row.year(), row.text())
                            : new ToldSheet(
                                    row.module(),
                                    row.year(),
                                    sheets.remove(last).text() + row.text()));
        }
        return sheets;
    }

    boolean isAbout(ToldRow other) {
        return module.equals(other.module) && year == other.year && part == other.part;
    }

    boolean tellsTheSame(ToldRow other) {
        return isAbout(other) && text.equals(other.text);
    }
}
