package org.hearth.returns.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.hearth.platform.testing.TestDatabase;
import org.hearth.returns.reading.ReadRow;
import org.junit.jupiter.api.Test;

/** Rows are packed, and every one comes out as it went in: by its line, and by its child. */
class SentRowsTest {

    private static List<ReadRow> inNoOrderOfChildren(int rows) {
        var dice = new Random(3);
        var all = new ArrayList<ReadRow>();
        for (int line = 2; line < rows + 2; line++) {
            String child = "LC%05d".formatted(dice.nextInt(9_000));
            boolean usable = dice.nextInt(10) > 0;
            all.add(new ReadRow(
                    line, usable ? child : "", child + " key", usable, child + "\t\u00e9\u20ac \\n\t" + line));
        }
        return all;
    }

    @Test
    void a_long_file_comes_back_line_by_line_and_child_by_child() {
        try (var database = TestDatabase.create()) {
            var sent = new SentRows(database.jdbi(), database.transactions());
            List<ReadRow> rows = inNoOrderOfChildren(45_000);
            write(sent, 7, rows);
            write(sent, 8, rows.subList(0, 3));

            var lines = new ArrayList<ReadRow>();
            SentRows.inLines(database.jdbi(), 7, lines::add);
            assertThat(lines).isEqualTo(rows);

            List<ReadRow> byChild = rows.stream()
                    .filter(ReadRow::usable)
                    .sorted(Comparator.comparing(ReadRow::child).thenComparing(ReadRow::line))
                    .toList();
            assertThat(walked(database, 7)).isEqualTo(byChild);
        }
    }

    @Test
    void rows_of_one_child_that_share_a_line_keep_the_order_in_which_they_stood() {
        try (var database = TestDatabase.create()) {
            var sent = new SentRows(database.jdbi(), database.transactions());
            var rows = new ArrayList<ReadRow>();
            for (int number = 0; number < 65_000; number++) {
                rows.add(new ReadRow(2, "LC1", "LC1 key", true, String.valueOf(number)));
            }
            write(sent, 1, rows);

            assertThat(walked(database, 1)).isEqualTo(rows);
        }
    }

    @Test
    void what_is_taken_away_is_gone_and_other_files_stay() {
        try (var database = TestDatabase.create()) {
            var sent = new SentRows(database.jdbi(), database.transactions());
            write(sent, 1, inNoOrderOfChildren(25_000));
            write(sent, 2, inNoOrderOfChildren(5));

            sent.remove(1);

            assertThat(walked(database, 1)).isEmpty();
            var left = new ArrayList<ReadRow>();
            SentRows.inLines(database.jdbi(), 2, left::add);
            assertThat(left).hasSize(5);
        }
    }

    @Test
    void a_very_long_row_is_kept_whole() {
        try (var database = TestDatabase.create()) {
            var sent = new SentRows(database.jdbi(), database.transactions());
            var row = new ReadRow(2, "LC1", "LC1", true, "\u20ac".repeat(32_000));
            write(sent, 1, List.of(row));

            assertThat(walked(database, 1)).containsExactly(row);
        }
    }

    private static void write(SentRows sent, long file, List<ReadRow> rows) {
        var writer = sent.new Writer(file);
        rows.forEach(writer::add);
        writer.write();
    }

    private static List<ReadRow> walked(TestDatabase database, long file) {
        var rows = new ArrayList<ReadRow>();
        var cursor = new SentRows.Cursor(database.jdbi(), file);
        for (ReadRow row = cursor.next(); row != null; row = cursor.next()) {
            rows.add(row);
        }
        return rows;
    }
}
