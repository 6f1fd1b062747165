package org.hearth.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.platform.api.db.Batch;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("storage")
class BatchTest {
    private static TestDatabase database;

    @BeforeAll
    static void make() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    /** What is written together and what is left over come out as they went in. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 20, 37})
    void every_row_comes_out_as_it_went_in_however_many_there_are(int rows) {
        List<String> given = new ArrayList<>();
        database.transactions().doInNew(() -> database.jdbi().useHandle(handle -> {
            handle.execute(
                    "create table batched_" + rows + " (number bigint not null, id varchar(36), fixed int, perhaps int,"
                            + " given int, on_day date, note varchar(50))");
            Batch.run(
                    handle,
                    "insert into batched_" + rows
                            + " (number, id, fixed, perhaps, given, on_day, note) values (?, ?, 7, ?, ?, ?, ?)\n",
                    batch -> {
                        for (int i = 0; i < rows; i++) {
                            boolean blank = i % 3 == 0;
                            UUID one = new UUID(i, i);
                            LocalDate day = LocalDate.of(2026, 3, 31).minusDays(i);
                            batch.set((long) i)
                                    .set(one.toString())
                                    .set(blank ? null : (Integer) i)
                                    .set(i)
                                    .set(blank ? null : day)
                                    .set(blank ? null : "text " + i)
                                    .add();
                            given.add("%d %s 7 %s %d %s %s"
                                    .formatted(
                                            i,
                                            one,
                                            blank ? null : i,
                                            i,
                                            blank ? null : day,
                                            blank ? null : "text " + i));
                        }
                    });
        }));
        List<String> found = database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from batched_" + rows + " order by number")
                        .map((row, context) -> "%d %s %d %s %d %s %s"
                                .formatted(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getObject(4),
                                        row.getInt(5),
                                        row.getDate(6),
                                        row.getString(7)))
                        .list());
        assertThat(found).isEqualTo(given);
    }
}
