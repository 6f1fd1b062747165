package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.testing.SetClock;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class AuditLogTest {

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

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Sentences {
        private static final AuditLog.Filter ALL = new AuditLog.Filter(null, null, null, null, null);

        private final DatabaseKind kind;
        private TestDatabase database;
        private AuditLog log;

        Sentences(DatabaseKind kind) {
            this.kind = kind;
        }

        @BeforeAll
        void open() {
            database = TestDatabase.on(kind);
            log = new AuditLog(database.jdbi());
            // 30 June is summer time: the day begins at 23:00 UTC of the day before
            SetClock clock = new SetClock("2026-06-29T22:59:59Z");
            AuditTrail trail = new AuditTrail(database.jdbi(), database.transactions(), clock);
            trail.tell("analyst", "child.viewed", "LC70827", Map.of());
            clock.pass(Duration.ofSeconds(1));
            trail.tell("analyst", "children.listed", null, Map.of("filter", "age"));
            clock.pass(Duration.ofHours(24).minusSeconds(1));
            trail.tell("clerk", "pack.published", "0b0e1e2c-8f5c-4c54-9f2e-6a54b4b7c111", Map.of());
            clock.pass(Duration.ofSeconds(1));
            trail.tell("clerk", "child_viewed", "LC7", Map.of());
        }

        @AfterAll
        void close() {
            database.close();
        }

        private List<Long> numbers(AuditLog.Filter filter) {
            List<Long> numbers =
                    log.page(filter, 1, 50).stream().map(AuditLine::lineNumber).toList();
            assertThat(log.count(filter)).isEqualTo(numbers.size());
            assertThat(log.below(filter, Long.MAX_VALUE, 50))
                    .extracting(AuditLine::lineNumber)
                    .isEqualTo(numbers);
            return numbers;
        }

        @Test
        void newest_first_a_page_at_a_time() {
            assertThat(numbers(ALL)).containsExactly(4L, 3L, 2L, 1L);
            assertThat(log.page(ALL, 2, 3)).extracting(AuditLine::lineNumber).containsExactly(1L);
            assertThat(log.page(ALL, 3, 3)).isEmpty();
            assertThat(log.below(ALL, 3, 1)).extracting(AuditLine::lineNumber).containsExactly(2L);
        }

        @Test
        void by_who_what_and_subject() {
            assertThat(numbers(new AuditLog.Filter("clerk", null, null, null, null)))
                    .containsExactly(4L, 3L);
            assertThat(numbers(new AuditLog.Filter(null, "child", null, null, null)))
                    .containsExactly(4L, 2L, 1L);
            assertThat(numbers(new AuditLog.Filter(null, "child_", null, null, null)))
                    .containsExactly(4L);
            assertThat(numbers(new AuditLog.Filter(null, "%", null, null, null)))
                    .isEmpty();
            assertThat(numbers(new AuditLog.Filter(null, null, "LC70827", null, null)))
                    .containsExactly(1L);
            assertThat(numbers(new AuditLog.Filter("clerk", "child", "LC70827", null, null)))
                    .isEmpty();
        }

        @Test
        void by_day_in_the_united_kingdom_both_counted() {
            LocalDate day = LocalDate.of(2026, 6, 30);
            assertThat(numbers(new AuditLog.Filter(null, null, null, day, day))).containsExactly(3L, 2L);
            assertThat(numbers(new AuditLog.Filter(null, null, null, day, null)))
                    .containsExactly(4L, 3L, 2L);
            assertThat(numbers(new AuditLog.Filter(null, null, null, null, day)))
                    .containsExactly(3L, 2L, 1L);
        }

        @Test
        void who_sees_ids_only_sees_no_reference_and_no_details() {
            List<AuditLine> seen =
                    log.page(ALL, 1, 50).stream().map(AuditLog::idsOnly).toList();
            assertThat(seen)
                    .extracting(AuditLine::subject)
                    .containsExactly("not shown", "0b0e1e2c-8f5c-4c54-9f2e-6a54b4b7c111", null, "not shown");
            assertThat(seen).extracting(AuditLine::details).containsOnly("{}");
        }
    }

    @Test
    void a_cell_that_a_spreadsheet_would_work_out_is_text() {
        assertThat(AuditCsv.row("1", "=1+2", "a,\"b\"", null, "-x", "plain text"))
                .isEqualTo("1,\"'=1+2\",\"a,\"\"b\"\"\",,\"'-x\",plain text\r\n");
    }

    @Test
    void the_command_says_what_it_found() {
        assertThat(VerifyAudit.inWords(new AuditCheck.Finding(3, "ab", null, null)))
                .isEqualTo("The audit is whole: 3 lines. To prove it later, note 3:ab");
        assertThat(VerifyAudit.inWords(new AuditCheck.Finding(3, "ab", 4L, "the line is missing")))
                .contains("broken at line 4: the line is missing");
    }
}
