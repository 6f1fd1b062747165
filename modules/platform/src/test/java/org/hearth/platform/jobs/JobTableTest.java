package org.hearth.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.platform.api.jobs.Jobs.Job;
import org.hearth.platform.api.jobs.Jobs.State;
import org.hearth.platform.testing.SetClock;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

class JobTableTest {

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
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Sentences {
        private static final Duration LEASE = Duration.ofSeconds(60);

        private final DatabaseKind kind;
        private final SetClock clock = new SetClock("2026-11-21T10:00:00Z");
        private TestDatabase database;
        private JobTable table;

        Sentences(DatabaseKind kind) {
            this.kind = kind;
        }

        @BeforeAll
        void open() {
            database = TestDatabase.on(kind);
            table = new JobTable(database.jdbi(), database.transactions(), clock, LEASE);
        }

        @AfterAll
        void close() {
            database.close();
        }

        @BeforeEach
        void empty() {
            database.jdbi().useHandle(handle -> handle.execute("delete from platform.job"));
        }

        private UUID aJob() {
            return table.submit("import", "return-1", "analyst", null);
        }

        private Job seen(UUID id) {
            return table.find(id).orElseThrow();
        }

        private void run(JobTable.Claim claim, BiConsumer<String, JobRunner.Progress> work) {
            new JobRun(table, claim, clock).run(Map.of("import", new JobRunner() {
                @Override
                public String kind() {
                    return "import";
                }

                @Override
                public void run(String subject, Progress progress) {
                    work.accept(subject, progress);
                }
            }));
        }

        @Test
        void the_same_asked_for_by_many_at_once_is_one_job_and_breaks_nobody() throws Exception {
            var pool = java.util.concurrent.Executors.newFixedThreadPool(6);
            var go = new java.util.concurrent.CountDownLatch(1);
            List<java.util.concurrent.Future<UUID>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asked.add(pool.submit(() -> {
                    go.await();
                    return database.transactions().inNew(() -> {
                        UUID job = table.submit("import", "return-1", "analyst", "the same");
                        assertThat(table.find(job)).isPresent();
                        return job;
                    });
                }));
            }
            go.countDown();
            List<UUID> jobs = new ArrayList<>();
            for (var one : asked) {
                jobs.add(one.get());
            }
            pool.shutdown();

            assertThat(jobs).hasSize(6).containsOnly(jobs.get(0));
        }

        @Test
        void a_job_waits_runs_tells_how_far_it_is_and_is_done() {
            UUID id = aJob();
            assertThat(seen(id).state()).isEqualTo(State.WAITING);
            JobTable.Claim claim = table.claim("a").orElseThrow();
            List<Job> during = new ArrayList<>();
            run(claim, (subject, progress) -> {
                assertThat(subject).isEqualTo("return-1");
                progress.at(3, 10, "3 of 10 files read");
                during.add(seen(id));
                progress.at(10, 10, "10 of 10 files read");
            });
            assertThat(during)
                    .containsExactly(
                            new Job(id, "import", "return-1", "analyst", State.RUNNING, 3, 10, "3 of 10 files read"));
            assertThat(seen(id))
                    .isEqualTo(new Job(id, "import", "return-1", "analyst", State.DONE, 10, 10, "10 of 10 files read"));
        }

        @Test
        void a_job_of_a_transaction_that_fails_is_never_there() {
            assertThatThrownBy(() -> database.transactions().doInOne(() -> {
                        aJob();
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(table.claim("a")).isEmpty();
        }

        @Test
        void asked_again_with_its_key_it_is_the_same_job() {
            UUID first = table.submit("import", "return-1", "analyst", "key-1");
            assertThat(table.submit("import", "return-1", "analyst", "key-1")).isEqualTo(first);
            assertThat(table.submit("import", "return-1", "analyst", "key-2")).isNotEqualTo(first);
            assertThat(table.submit("publish", "return-1", "analyst", "key-1")).isNotEqualTo(first);
            assertThat(aJob()).isNotEqualTo(aJob());
        }

        @Test
        void asked_again_after_it_failed_it_begins_anew_but_not_after_it_was_done() {
            UUID id = table.submit("import", "return-1", "analyst", "key-1");
            run(table.claim("a").orElseThrow(), (subject, progress) -> {
                throw new RuleBroken("The disk is full.");
            });
            assertThat(seen(id).state()).isEqualTo(State.FAILED);
            assertThat(table.submit("import", "return-1", "analyst", "key-1")).isEqualTo(id);
            JobTable.Claim again = table.claim("a").orElseThrow();
            assertThat(again.attempt()).isEqualTo(1);
            run(again, (subject, progress) -> progress.at(1, 1, "all"));
            assertThat(table.submit("import", "return-1", "analyst", "key-1")).isEqualTo(id);
            assertThat(seen(id).state()).isEqualTo(State.DONE);
        }

        @Test
        void the_oldest_goes_first() {
            UUID first = aJob();
            clock.pass(Duration.ofSeconds(1));
            UUID second = aJob();
            assertThat(table.claim("a").orElseThrow().id()).isEqualTo(first);
            assertThat(table.claim("a").orElseThrow().id()).isEqualTo(second);
            assertThat(table.claim("a")).isEmpty();
        }

        @Test
        void many_nodes_at_once_each_get_their_own() throws Exception {
            int jobs = 12;
            for (int i = 0; i < jobs; i++) {
                aJob();
            }
            var pool = Executors.newFixedThreadPool(4);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<List<UUID>>> nodes = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                String node = "node-" + n;
                nodes.add(pool.submit(() -> {
                    go.await();
                    List<UUID> mine = new ArrayList<>();
                    for (int misses = 0; misses < 5; ) {
                        Optional<JobTable.Claim> claim = table.claim(node);
                        claim.ifPresent(got -> mine.add(got.id()));
                        misses += claim.isEmpty() ? 1 : 0;
                    }
                    return mine;
                }));
            }
            go.countDown();
            List<UUID> all = new ArrayList<>();
            for (Future<List<UUID>> node : nodes) {
                all.addAll(node.get(50, TimeUnit.SECONDS));
            }
            pool.shutdown();
            assertThat(all).hasSize(jobs).doesNotHaveDuplicates();
        }

        @Test
        void when_its_node_is_gone_it_is_begun_again_and_the_lost_run_changes_nothing() {
            UUID id = aJob();
            JobTable.Claim lost = table.claim("a").orElseThrow();
            clock.pass(LEASE.minusSeconds(1));
            assertThat(table.claim("b")).isEmpty();
            clock.pass(Duration.ofSeconds(2));
            JobTable.Claim again = table.claim("b").orElseThrow();
            assertThat(again.attempt()).isEqualTo(2);

            run(lost, (subject, progress) -> progress.at(1, 2, "from the dead"));
            assertThat(seen(id).state()).isEqualTo(State.RUNNING);
            assertThat(seen(id).message()).isEqualTo("Started again after the server stopped.");
            run(again, (subject, progress) -> progress.at(2, 2, "all"));
            assertThat(seen(id).state()).isEqualTo(State.DONE);
        }

        @Test
        void a_lease_that_is_renewed_is_kept() {
            aJob();
            JobTable.Claim claim = table.claim("a").orElseThrow();
            for (int i = 0; i < 5; i++) {
                clock.pass(LEASE.minusSeconds(10));
                assertThat(table.heartbeat(claim)).isTrue();
            }
            assertThat(table.claim("b")).isEmpty();
        }

        @Test
        void begun_three_times_in_vain_it_fails_and_says_so() {
            UUID id = aJob();
            for (int attempt = 1; attempt <= 3; attempt++) {
                assertThat(table.claim("a").orElseThrow().attempt()).isEqualTo(attempt);
                clock.pass(LEASE.plusSeconds(1));
            }
            assertThat(table.claim("a")).isEmpty();
            assertThat(seen(id).state()).isEqualTo(State.FAILED);
            assertThat(seen(id).message()).contains("3 times", "Ask for it again");
        }

        @Test
        void at_the_start_over_an_embedded_database_no_lease_is_waited_for() {
            aJob();
            table.claim("a").orElseThrow();
            assertThat(table.claim("b")).isEmpty();
            assertThat(table.releaseAll()).isEqualTo(1);
            assertThat(table.claim("b").orElseThrow().attempt()).isEqualTo(2);
        }

        @Test
        void a_waiting_job_is_cancelled_at_once_and_a_running_one_at_its_next_safe_point() {
            UUID waiting = aJob();
            table.cancel(waiting);
            assertThat(seen(waiting).state()).isEqualTo(State.CANCELLED);
            assertThat(table.claim("a")).isEmpty();

            UUID running = aJob();
            JobTable.Claim claim = table.claim("a").orElseThrow();
            boolean[] reached = {false};
            run(claim, (subject, progress) -> {
                progress.stopIfCancelled();
                table.cancel(running);
                clock.pass(Duration.ofSeconds(1));
                progress.stopIfCancelled();
                reached[0] = true;
            });
            assertThat(reached[0]).isFalse();
            assertThat(seen(running).state()).isEqualTo(State.CANCELLED);

            table.cancel(running);
            assertThat(seen(running).state()).isEqualTo(State.CANCELLED);
        }

        @Test
        void a_broken_rule_is_told_and_a_fault_is_not() {
            UUID refused = aJob();
            run(table.claim("a").orElseThrow(), (subject, progress) -> {
                throw new RuleBroken("The file is empty. Send the file again.");
            });
            assertThat(seen(refused).state()).isEqualTo(State.FAILED);
            assertThat(seen(refused).message()).isEqualTo("The file is empty. Send the file again.");

            UUID faulty = aJob();
            run(table.claim("a").orElseThrow(), (subject, progress) -> {
                throw new IllegalStateException("child LC70827");
            });
            assertThat(seen(faulty).state()).isEqualTo(State.FAILED);
            assertThat(seen(faulty).message()).contains(faulty.toString()).doesNotContain("LC70827");
        }
    }
}
