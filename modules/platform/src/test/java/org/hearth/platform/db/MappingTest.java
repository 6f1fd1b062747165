package org.hearth.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class MappingTest {

    public record Row(UUID id, Instant seenAt, LocalDate onDay, Integer number, String words, Boolean yes) {}

    private static void table(TestDatabase database) {
        String uuid = database.kind() == DatabaseKind.POSTGRESQL ? "uuid" : "varchar(36)";
        database.jdbi()
                .useHandle(handle -> handle.execute("create table platform.mapped (id " + uuid
                        + ", seen_at timestamp, on_day date, number int, words varchar(20), yes boolean)"));
    }

    private static void insert(Jdbi jdbi, Row row) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into platform.mapped values (:id, :seenAt, :onDay, :number, :words, :yes)")
                .bindMethods(row)
                .execute());
    }

    private static List<Row> rows(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from platform.mapped")
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    @Test
    void a_row_comes_back_as_it_went_in_even_in_the_hour_the_clocks_skip() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        try (TestDatabase database = TestDatabase.create()) {
            table(database);
            // 01:30 on this day does not exist on a clock in London
            Row row = new Row(
                    UUID.randomUUID(),
                    Instant.parse("2026-03-29T01:30:00.123456Z"),
                    LocalDate.of(2026, 3, 29),
                    7,
                    "words",
                    true);
            insert(database.jdbi(), row);
            assertThat(rows(database.jdbi())).containsExactly(row);
            String hour = database.kind() == DatabaseKind.DERBY ? "hour(seen_at)" : "extract(hour from seen_at)";
            int kept = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select " + hour + " from platform.mapped")
                            .mapTo(int.class)
                            .one());
            assertThat(kept).isEqualTo(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void nothing_comes_back_as_nothing() {
        try (TestDatabase database = TestDatabase.create()) {
            table(database);
            insert(database.jdbi(), new Row(null, null, null, null, null, null));
            Map<String, Object> nulls = new HashMap<>();
            List.of("id", "seenAt", "onDay", "number", "words", "yes").forEach(name -> nulls.put(name, null));
            database.jdbi().useHandle(handle -> handle.createUpdate(
                            "insert into platform.mapped values (:id, :seenAt, :onDay, :number, :words, :yes)")
                    .bindMap(nulls)
                    .execute());
            assertThat(rows(database.jdbi())).hasSize(2).containsOnly(new Row(null, null, null, null, null, null));
        }
    }

    @Test
    void what_fails_leaves_nothing_and_what_was_to_follow_does_not() {
        try (TestDatabase database = TestDatabase.create()) {
            table(database);
            boolean[] followed = {false};
            assertThatThrownBy(() -> database.transactions().doInOne(() -> {
                        insert(database.jdbi(), new Row(UUID.randomUUID(), null, null, 1, null, null));
                        database.transactions().afterCommit(() -> followed[0] = true);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(rows(database.jdbi())).isEmpty();
            assertThat(followed[0]).isFalse();

            database.transactions().doInOne(() -> {
                insert(database.jdbi(), new Row(UUID.randomUUID(), null, null, 2, null, null));
                database.transactions().afterCommit(() -> followed[0] = true);
            });
            assertThat(rows(database.jdbi())).hasSize(1);
            assertThat(followed[0]).isTrue();
        }
    }

    @Test
    void running_the_migrations_again_changes_nothing() {
        try (TestDatabase database = TestDatabase.create()) {
            Migrations.run(database.source());
        }
    }
}
