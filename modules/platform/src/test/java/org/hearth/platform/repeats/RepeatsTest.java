package org.hearth.platform.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.testing.SetClock;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

class RepeatsTest {

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
        private final DatabaseKind kind;
        private final SetClock clock = new SetClock("2026-11-21T10:00:00Z");
        private TestDatabase database;
        private TokenTable tokens;
        private Answers answers;

        Sentences(DatabaseKind kind) {
            this.kind = kind;
        }

        @BeforeAll
        void open() {
            database = TestDatabase.on(kind);
            tokens = new TokenTable(database.jdbi(), database.transactions(), clock);
            answers = new Answers(database.jdbi(), database.transactions(), clock);
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void a_form_sent_twice_counts_once() {
            String token = UUID.randomUUID().toString();
            AtomicInteger times = new AtomicInteger();
            assertThat(tokens.spend(token, "analyst", () -> "pack-" + times.incrementAndGet()))
                    .isEqualTo("pack-1");
            assertThat(tokens.spend(token, "analyst", () -> "pack-" + times.incrementAndGet()))
                    .isEqualTo("pack-1");
            assertThat(times).hasValue(1);
            assertThat(tokens.spend(token, "clerk", () -> "another's")).isEqualTo("another's");
        }

        @Test
        void a_double_click_counts_once_and_both_hear_the_same() throws Exception {
            String token = UUID.randomUUID().toString();
            AtomicInteger times = new AtomicInteger();
            var pool = Executors.newFixedThreadPool(4);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<String>> clicks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clicks.add(pool.submit(() -> {
                    go.await();
                    return tokens.spend(token, "analyst", () -> {
                        pause();
                        return "pack-" + times.incrementAndGet();
                    });
                }));
            }
            go.countDown();
            for (Future<String> click : clicks) {
                assertThat(click.get(50, TimeUnit.SECONDS)).isEqualTo("pack-1");
            }
            pool.shutdown();
            assertThat(times).hasValue(1);
        }

        private static void pause() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void a_form_whose_work_failed_may_be_sent_again() {
            String token = UUID.randomUUID().toString();
            assertThatThrownBy(() -> tokens.spend(token, "analyst", () -> {
                        throw new RuleBroken("Enter the date");
                    }))
                    .hasMessage("Enter the date");
            assertThat(tokens.spend(token, "analyst", () -> "done")).isEqualTo("done");
        }

        @Test
        void a_form_without_its_token_is_refused() {
            for (String none : new String[] {null, "", "short", "<script>alert(1)</script>..."}) {
                assertThatThrownBy(() -> tokens.spend(none, "analyst", () -> "done"))
                        .isInstanceOf(RuleBroken.class);
            }
        }

        @Test
        void a_key_is_worked_on_once_and_its_answer_given_again() {
            Answers.Key key = new Answers.Key("analyst", "key-1");
            assertThat(answers.begin(key, "POST /api/packs", false)).isEmpty();
            assertThat(answers.begin(key, "POST /api/packs", false)
                            .orElseThrow()
                            .state())
                    .isEqualTo(Answers.State.WORKING);
            byte[] body = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
            answers.answered(key, "a".repeat(64), 201, "http://localhost/api/packs/1", "application/json", body);
            Answers.Answer again = answers.begin(key, "POST /api/packs", false).orElseThrow();
            assertThat(again.state()).isEqualTo(Answers.State.ANSWERED);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.location()).isEqualTo("http://localhost/api/packs/1");
            assertThat(again.body()).isEqualTo(body);
            assertThat(again.requestHash()).isEqualTo("a".repeat(64));
            assertThat(answers.begin(new Answers.Key("clerk", "key-1"), "POST /api/packs", false))
                    .isEmpty();
        }

        @Test
        void an_answer_without_a_body_is_kept_too() {
            Answers.Key key = new Answers.Key("analyst", "key-empty");
            answers.begin(key, "POST /api/returns", false);
            answers.answered(key, "b".repeat(64), 204, null, null, null);
            Answers.Answer again =
                    answers.begin(key, "POST /api/returns", false).orElseThrow();
            assertThat(again.status()).isEqualTo(204);
            assertThat(again.body()).isNull();
        }

        @Test
        void a_key_whose_request_was_refused_is_free_again() {
            Answers.Key key = new Answers.Key("analyst", "key-2");
            answers.begin(key, "POST /api/packs", false);
            answers.forget(key);
            assertThat(answers.begin(key, "POST /api/packs", false)).isEmpty();
        }

        @Test
        void a_key_whose_server_stopped_is_neither_done_nor_free() {
            Answers.Key key = new Answers.Key("analyst", "key-3");
            answers.begin(key, "POST /api/packs", false);
            clock.pass(Duration.ofMinutes(16));
            assertThat(answers.begin(key, "POST /api/packs", false)
                            .orElseThrow()
                            .state())
                    .isEqualTo(Answers.State.CUT_SHORT);
        }

        @Test
        void work_that_is_done_once_by_itself_is_begun_again_by_one_after_the_server_stopped() {
            Answers.Key key = new Answers.Key("analyst", "key-5");
            answers.begin(key, "POST /api/packs", true);
            assertThat(answers.begin(key, "POST /api/packs", true).orElseThrow().state())
                    .isEqualTo(Answers.State.WORKING);

            assertThat(answers.cutShort()).isPositive();

            assertThat(answers.begin(key, "POST /api/packs", false)
                            .orElseThrow()
                            .state())
                    .isEqualTo(Answers.State.CUT_SHORT);
            assertThat(answers.begin(key, "POST /api/packs", true)).isEmpty();
            assertThat(answers.begin(key, "POST /api/packs", true).orElseThrow().state())
                    .isEqualTo(Answers.State.WORKING);
        }

        @Test
        void of_many_at_once_one_gets_the_key() throws Exception {
            Answers.Key key = new Answers.Key("analyst", "key-4");
            var pool = Executors.newFixedThreadPool(6);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Optional<Answers.Answer>>> requests = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                requests.add(pool.submit(() -> {
                    go.await();
                    return answers.begin(key, "POST /api/packs", false);
                }));
            }
            go.countDown();
            int begun = 0;
            for (Future<Optional<Answers.Answer>> request : requests) {
                begun += request.get(50, TimeUnit.SECONDS).isEmpty() ? 1 : 0;
            }
            pool.shutdown();
            assertThat(begun).isEqualTo(1);
        }
    }

    private static String hash(String body, String contentType) throws IOException {
        return new RequestHash(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), contentType).whole();
    }

    @Test
    void the_same_files_under_another_boundary_are_the_same_request() throws IOException {
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2026\r\n--%1$s\r\n\r\n--a,b\r\n--%1$s--\r\n";
        String one = hash(body.formatted("Boundary1"), "multipart/form-data; boundary=Boundary1");
        assertThat(hash(body.formatted("x99"), "multipart/form-data; boundary=\"x99\""))
                .isEqualTo(one);
        assertThat(hash(body.replace("2026", "2025").formatted("x99"), "multipart/form-data; boundary=x99"))
                .isNotEqualTo(one);
        assertThat(hash(body.replace("--a,b", "--a,c").formatted("x99"), "multipart/form-data; boundary=x99"))
                .isNotEqualTo(one);
    }

    @Test
    void what_the_resource_left_unread_counts_too() throws IOException {
        RequestHash read = new RequestHash(
                new ByteArrayInputStream("{\"a\":1} ".getBytes(StandardCharsets.UTF_8)), "application/json");
        assertThat(read.read(new byte[4])).isEqualTo(4);
        assertThat(read.read()).isPositive();
        assertThat(read.whole()).isEqualTo(hash("{\"a\":1} ", "application/json"));
        assertThat(hash("{\"a\":1}", "application/json")).isNotEqualTo(hash("{\"a\":1} ", "application/json"));
    }
}
