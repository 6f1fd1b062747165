package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AuditTrailTest {

    @Nested
    class OnDerby extends Sentences {
        OnDerby() {
            super(DatabaseKind.DERBY);
        }
    }

    @Nested
    @Tag("postgresql")
    class OnPostgresql extends Sentences {
        OnPostgresql() {
            super(DatabaseKind.POSTGRESQL);
        }
    }

    @Timeout(60)
    abstract static class Sentences {
        private final DatabaseKind kind;
        private TestDatabase database;
        private AuditTrail trail;
        private AuditCheck check;

        Sentences(DatabaseKind kind) {
            this.kind = kind;
        }

        @BeforeEach
        void open() {
            database = TestDatabase.on(kind);
            trail = new AuditTrail(database.jdbi(), database.transactions(), Clock.systemUTC());
            check = new AuditCheck(database.jdbi());
        }

        @AfterEach
        void close() {
            database.close();
        }

        private void tell(int lines) {
            for (int i = 0; i < lines; i++) {
                trail.tell("analyst", "child.viewed", "child-" + i, Map.of("asAt", "2026-03-31", "page", "1"));
            }
        }

        private void sql(String statement) {
            assertThat(database.jdbi().<Integer, RuntimeException>withHandle(handle -> handle.execute(statement)))
                    .isPositive();
        }

        @Test
        void lines_left_alone_are_whole() {
            assertThat(check.check(null).whole()).isTrue();
            tell(5);
            AuditCheck.Finding finding = check.check(null);
            assertThat(finding.whole()).isTrue();
            assertThat(finding.lines()).isEqualTo(5);
        }

        @Test
        void what_is_rolled_back_leaves_no_line() {
            tell(1);
            assertThatThrownBy(() -> database.transactions().doInOne(() -> {
                        tell(3);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            tell(1);
            assertThat(check.check(null).lines()).isEqualTo(2);
            assertThat(check.check(null).whole()).isTrue();
        }

        @Test
        void the_lines_of_one_transaction_stand_together_in_their_order() {
            database.transactions().doInOne(() -> tell(3));
            List<String> subjects = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select subject from platform.audit order by line_number")
                            .mapTo(String.class)
                            .list());
            assertThat(subjects).containsExactly("child-0", "child-1", "child-2");
        }

        @Test
        void a_changed_line_is_named() {
            tell(5);
            for (String change : List.of(
                    "by_whom = 'clerk'",
                    "what = 'child.listed'",
                    "subject = null",
                    "details = '{}'",
                    "recorded_at = '2026-01-01 00:00:00'")) {
                AuditLine before = line(3);
                sql("update platform.audit set " + change + " where line_number = 3");
                assertThat(check.check(null).brokenLine()).as(change).isEqualTo(3);
                restore(before);
                assertThat(check.check(null).whole()).isTrue();
            }
        }

        @Test
        void a_changed_line_with_a_new_hash_shows_at_the_next() {
            tell(5);
            AuditLine line = line(3);
            AuditLine forged = new AuditLine(3, line.recordedAt(), "clerk", line.what(), line.subject(), "{}", null)
                    .sealedAfter(line(2).hash());
            restore(forged);
            assertThat(check.check(null).brokenLine()).isEqualTo(4);
        }

        @Test
        void a_line_taken_out_of_the_middle_is_named() {
            tell(5);
            sql("delete from platform.audit where line_number = 3");
            assertThat(check.check(null).brokenLine()).isEqualTo(3);
            sql("update platform.audit set line_number = line_number - 1 where line_number = 4");
            assertThat(check.check(null).brokenLine()).isEqualTo(3);
        }

        @Test
        void an_end_cut_off_is_named() {
            tell(5);
            sql("delete from platform.audit where line_number > 3");
            assertThat(check.check(null).brokenLine()).isEqualTo(4);
            sql("delete from platform.audit");
            assertThat(check.check(null).brokenLine()).isEqualTo(1);
        }

        @Test
        void an_end_cut_off_together_with_the_head_shows_against_a_noted_check() {
            tell(5);
            AuditCheck.Finding noted = check.check(null);
            sql("delete from platform.audit where line_number > 3");
            sql("update platform.audit_head set line_number = 3, hash = '" + line(3).hash() + "'");
            assertThat(check.check(null).whole()).isTrue();
            assertThat(check.check(new AuditTrail.Head(noted.lines(), noted.hash()))
                            .brokenLine())
                    .isEqualTo(4);
            tell(2);
            assertThat(check.check(new AuditTrail.Head(noted.lines(), noted.hash()))
                            .brokenLine())
                    .isEqualTo(5);
        }

        @Test
        void a_line_put_in_behind_the_last_is_named() {
            tell(2);
            AuditLine next = new AuditLine(3, line(2).recordedAt(), "clerk", "child.viewed", null, "{}", null)
                    .sealedAfter(line(2).hash());
            insert(next);
            assertThat(check.check(null).brokenLine()).isEqualTo(3);
        }

        @Test
        void the_head_gone_is_told() {
            tell(2);
            sql("delete from platform.audit_head");
            assertThat(check.check(null).whole()).isFalse();
            assertThatThrownBy(() -> tell(1)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void many_writers_at_once_make_one_chain_and_checks_meanwhile_find_it_whole() throws Exception {
            int writers = 8;
            var pool = Executors.newFixedThreadPool(writers + 1);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> work = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                boolean long_ = w % 2 == 0;
                work.add(pool.submit(() -> {
                    go.await();
                    for (int i = 0; i < 15; i++) {
                        if (long_) {
                            database.transactions().doInOne(() -> tell(3));
                        } else {
                            tell(1);
                        }
                    }
                    return null;
                }));
            }
            AtomicBoolean written = new AtomicBoolean();
            Future<?> checking = pool.submit(() -> {
                go.await();
                while (!written.get()) {
                    AuditCheck.Finding meanwhile = check.check(null);
                    assertThat(meanwhile.whole()).as("%s", meanwhile).isTrue();
                }
                return null;
            });
            go.countDown();
            for (Future<?> each : work) {
                each.get(50, TimeUnit.SECONDS);
            }
            written.set(true);
            checking.get(50, TimeUnit.SECONDS);
            pool.shutdown();
            AuditCheck.Finding finding = check.check(null);
            assertThat(finding.whole()).isTrue();
            assertThat(finding.lines()).isEqualTo(4 * 15 * 3 + 4 * 15);
        }

        @Test
        void a_writer_in_long_work_keeps_nobody_waiting() throws Exception {
            var pool = Executors.newSingleThreadExecutor();
            database.transactions().doInOne(() -> {
                tell(1);
                try {
                    pool.submit(() -> tell(1)).get(10, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException("The other had to wait.", e);
                }
            });
            pool.shutdown();
            assertThat(check.check(null).lines()).isEqualTo(2);
        }

        @Test
        void what_is_strange_is_kept_whole_and_small() {
            trail.tell("o'neil\n\u0000", "x".repeat(150), null, Map.of("filter", "\"q\\\n\u0000" + "y".repeat(9000)));
            AuditLine line = line(1);
            assertThat(line.byWhom()).isEqualTo("o'neil??");
            assertThat(line.details())
                    .startsWith("{\"filter\":\"\\\"q\\\\\\u000a\\u0000y")
                    .endsWith("\u2026\"}");
            assertThat(check.check(null).whole()).isTrue();
        }

        private AuditLine line(long number) {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("select * from platform.audit where line_number = :number")
                            .bind("number", number)
                            .map(org.jdbi.v3.core.mapper.reflect.ConstructorMapper.of(AuditLine.class))
                            .one());
        }

        private void restore(AuditLine line) {
            sql("delete from platform.audit where line_number = " + line.lineNumber());
            insert(line);
        }

        private void insert(AuditLine line) {
            database.jdbi().useHandle(handle -> handle.createUpdate(
                            "insert into platform.audit values (:lineNumber, :recordedAt, :byWhom, :what, :subject, :details, :hash)")
                    .bindMethods(line)
                    .execute());
        }
    }
}
