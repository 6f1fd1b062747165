package org.hearth.returns.keeping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Told;
import org.hearth.returns.reading.Cells;
import org.jdbi.v3.core.mapper.RowMapper;

/** How a question stands in its table. */
public final class QuestionRows {
    /** Of the table called q. */
    public static final String COLUMNS = "q.id, q.child, q.kind, q.first_place, q.second_place, q.message, q.told";

    /** Reads {@link #COLUMNS}, the first of the row. */
    public static final RowMapper<Question> QUESTION = (row, context) -> new Question(
            row.getString(1) == null ? null : UUID.fromString(row.getString(1)),
            row.getString(2),
            Question.Kind.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            unpack(row.getString(7)));

    private static final int LONGEST_TEXT = 200;

    private QuestionRows() {}

    static String pack(Told told) {
        List<String> cells = new ArrayList<>(List.of(told.about()));
        for (Map<String, String> row : List.of(told.first(), told.second())) {
            cells.add(String.valueOf(row.size()));
            new TreeMap<>(row)
                    .forEach((column, text) -> cells.addAll(
                            List.of(column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)));
        }
        return Cells.pack(cells);
    }

    private static Told unpack(String packed) {
        if (packed == null) {
            return Told.NOTHING;
        }
        Iterator<String> cells = Cells.unpack(packed).iterator();
        return new Told(cells.next(), row(cells), row(cells));
    }

    private static Map<String, String> row(Iterator<String> cells) {
        var row = new TreeMap<String, String>();
        for (int left = Integer.parseInt(cells.next()); left > 0; left--) {
            row.put(cells.next(), cells.next());
        }
        return row;
    }
}
