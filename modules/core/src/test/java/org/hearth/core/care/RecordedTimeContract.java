package org.hearth.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.care.Store.coverage;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.core.testing.ReceivedBuilder.received;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.HistoryReceived;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Told;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What recorded time promises, on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordedTimeContract {
    private Store store;

    abstract DatabaseKind kind();

    @BeforeAll
    void open() {
        store = new Store(kind());
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static ChildBuilder inHouse(String reference) {
        return aChild(reference).startsCare("2024-05-01", "U6", "PR1");
    }

    @Test
    void what_is_staged_is_seen_by_nobody_until_it_is_made_current() {
        store.receive(inHouse("C1"));
        CareBook before = store.book();

        long staged = store.stage(
                coverage("2020-04-01", "2026-03-31"), inHouse("C1").leaves("2025-01-01", "E4A"), inHouse("C2"));

        assertThat(store.book()).isSameAs(before);
        assertThat(store.records.staged(Store.RETURN)).containsExactly(staged);

        assertThat(store.records.makeCurrent(staged)).isTrue();
        assertThat(store.book().children()).extracting(ChildHistory::reference).containsExactly("C1", "C2");
        assertThat(store.book().inCareOn(day("2025-01-01")))
                .extracting(ChildHistory::reference)
                .containsExactly("C2");
        assertThat(store.records.staged(Store.RETURN)).isEmpty();
        assertThat(store.told).hasSize(2).last().isEqualTo(new HistoryReceived(staged, Store.RETURN));
    }

    @Test
    void what_was_known_then_is_still_told_as_of_then() {
        store.clock.set("2026-05-01T09:00:00Z");
        store.receive(inHouse("C1"));
        List<String> first = AsText.of(store.book());
        store.clock.set("2026-06-01T09:00:00Z");
        store.receive(inHouse("C1").moves("2025-02-01", "K2", "PR4"), inHouse("C2"));

        assertThat(AsText.of(store.books.book(Instant.parse("2026-05-31T00:00:00Z"))))
                .isEqualTo(first);
        assertThat(AsText.of(store.books.book(Instant.parse("2026-05-01T09:00:00Z"))))
                .isEqualTo(first);
        assertThat(store.books.book(Instant.parse("2026-05-01T08:59:59Z")).children())
                .isEmpty();
        assertThat(store.books.book(Instant.parse("2026-06-01T09:00:00Z"))).isSameAs(store.book());
    }

    @Test
    void two_recordings_in_one_instant_stand_in_their_order() {
        store.receive(inHouse("C1"));
        store.receive(inHouse("C1").moves("2025-02-01", "K2", "PR4"));

        Instant first = store.recordings.ofTurn(1).madeAt();
        Instant second = store.recordings.ofTurn(2).madeAt();
        assertThat(second).isEqualTo(first.plusNanos(1000));
        assertThat(store.books.book(first).children().get(0).episodes()).hasSize(1);
        assertThat(store.books.book(second).children().get(0).episodes()).hasSize(2);
    }

    @Test
    void saying_it_again_changes_nothing() {
        store.receive(
                inHouse("C1").moves("2025-02-01", "K2", "PR4"), inHouse("C2").unaccompanied());
        CareBook before = store.book();
        long rows = store.count("episode_version");

        store.receive(
                inHouse("C1").moves("2025-02-01", "K2", "PR4"), inHouse("C2").unaccompanied());

        assertThat(store.book()).isSameAs(before);
        assertThat(store.count("episode_version")).isEqualTo(rows);
        assertThat(store.count("recording")).isEqualTo(1);
        assertThat(store.records.staged(Store.RETURN)).isEmpty();
    }

    @Test
    void what_other_modules_tell_is_known_with_its_return_and_line_and_as_of_then() {
        store.clock.set("2026-05-01T09:00:00Z");
        store.receive(inHouse("C1")
                .told("Reviews", 2025, Map.of("REVIEW", "2024-06-01", "REVIEW_CODE", "PN1"))
                .told("Reviews", 2026, Map.of("REVIEW", "2025-06-01")));
        store.clock.set("2026-06-01T09:00:00Z");
        store.receive(inHouse("C1")
                .told("Reviews", 2025, Map.of("REVIEW", "2024-06-01", "REVIEW_CODE", "PN1"))
                .told("Reviews", 2026, Map.of("REVIEW", "2025-07-01", "REVIEW_CODE", "PN\"3,\n")));

        ChildHistory now = store.book().children().get(0);
        assertThat(now.told())
                .containsExactly(
                        new Told("Reviews", 2025, 2, Map.of("REVIEW", "2024-06-01", "REVIEW_CODE", "PN1")),
                        new Told("Reviews", 2026, 3, Map.of("REVIEW", "2025-07-01", "REVIEW_CODE", "PN\"3,\n")));
        assertThat(now.told().get(1).source().where()).isEqualTo("2026 Reviews line 3");
        ChildHistory then = store.books
                .book(Instant.parse("2026-05-31T00:00:00Z"))
                .children()
                .get(0);
        assertThat(then.told().get(1).cells()).isEqualTo(Map.of("REVIEW", "2025-06-01"));
        assertThat(store.count("told_version")).isEqualTo(3);
    }

    @Test
    void what_is_told_at_length_is_told_whole() {
        var child = inHouse("C1");
        for (int i = 0; i < 700; i++) {
            child.told("Missing", 2026, Map.of("MISSING", "M", "MIS_START", "2025-04-01", "SAID", "\uD83C\uDF32" + i));
        }
        store.receive(child);

        assertThat(store.count("told_version")).isGreaterThan(1);
        assertThat(store.book().children().get(0).told())
                .isEqualTo(child.build().told())
                .hasSize(700);
    }

    @Test
    void each_module_has_its_own_span_of_days() {
        long staged = store.records.stage(
                Store.RETURN,
                List.of(received(inHouse("C1"))).iterator(),
                "analyst",
                "return 2026",
                new CareRecords.Covers(
                        coverage("2024-04-01", "2026-03-31"),
                        coverage("2024-04-01", "2025-03-31"),
                        Map.of("OC2", coverage("2025-04-01", "2026-03-31"))),
                count -> {});
        store.records.makeCurrent(staged);

        assertThat(store.book().coverageOf("OC2")).isEqualTo(coverage("2025-04-01", "2026-03-31"));
        assertThat(store.book().coverageOf("Missing").isEmpty()).isTrue();
        assertThat(store.book().coverage()).isEqualTo(coverage("2024-04-01", "2026-03-31"));
    }

    @Test
    void an_episode_keeps_its_id_while_what_is_known_of_it_changes() {
        store.receive(inHouse("C1"));
        Episode before = store.book().children().get(0).episodes().get(0);

        store.receive(inHouse("C1").leaves("2026-02-01", "E4A"));

        Episode after = store.book().children().get(0).episodes().get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.endedOn()).isEqualTo(day("2026-02-01"));
        assertThat(store.book().children().get(0).id()).isEqualTo(before.child());
    }

    @Test
    void who_is_no_longer_named_is_no_longer_in_the_book_and_is_the_same_child_when_named_again() {
        store.receive(inHouse("C1"), inHouse("C2"));
        var id = store.book().children().get(1).id();

        store.receive(inHouse("C1"));
        assertThat(store.book().children()).extracting(ChildHistory::reference).containsExactly("C1");

        store.receive(inHouse("C1"), inHouse("C2"));
        assertThat(store.book().children().get(1).id()).isEqualTo(id);
    }

    @Test
    void two_rows_of_one_day_are_two_episodes_in_the_order_given() {
        store.receive(aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-05-01").in("U4"),
                        anEpisode().from("2024-05-01").in("K2")));
        assertThat(store.book().children().get(0).episodes())
                .extracting(Episode::place)
                .containsExactly("U4", "K2");
        var ids = store.book().children().get(0).episodes().stream()
                .map(Episode::id)
                .toList();

        store.receive(aChild("C1")
                .with(
                        anEpisode().from("2024-05-01").to("2024-05-01").in("U4"),
                        anEpisode().from("2024-05-01").in("K3")));

        assertThat(store.book().children().get(0).episodes())
                .extracting(Episode::place)
                .containsExactly("U4", "K3");
        assertThat(store.book().children().get(0).episodes())
                .extracting(Episode::id)
                .isEqualTo(ids);
    }

    @Test
    void whatever_was_said_before_the_book_tells_what_is_said_last() {
        List<ChildBuilder[]> years = List.of(
                new ChildBuilder[] {inHouse("C1"), inHouse("C2"), inHouse("C3").unaccompanied()},
                new ChildBuilder[] {inHouse("C2").moves("2025-01-01", "K2", "PR4"), inHouse("C4")},
                new ChildBuilder[] {inHouse("C1").leaves("2025-06-01", "E4A"), inHouse("C3")});
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        List<List<String>> books = new ArrayList<>();
        ChildBuilder[] last = {
            inHouse("C1").leaves("2025-06-01", "E4A"), inHouse("C2").moves("2025-01-01", "K2", "PR4"), inHouse("C4")
        };
        for (int[] order : orders) {
            for (int year : order) {
                store.receive(years.get(year));
            }
            store.receive(last);
            books.add(AsText.of(store.book()));
        }
        assertThat(books).allSatisfy(told -> assertThat(told).isEqualTo(books.get(0)));
        assertThat(books.get(0)).hasSizeGreaterThan(5);
    }

    @Test
    void a_kill_between_chunks_leaves_the_earlier_state_and_discarding_leaves_no_trace() {
        store.receive(inHouse("C0001"));
        List<String> before = AsText.of(store.book());
        long versions = store.count("episode_version");
        Iterator<Received> killed = IntStream.range(1, 3000)
                .mapToObj(i -> {
                    if (i == 2500) {
                        throw new ThreadDeathInTest();
                    }
                    return received(inHouse("C%04d".formatted(i)));
                })
                .iterator();

        // as after a kill: the recording is left behind, with the chunks written so far
        long[] left = new long[1];
        assertThatThrownBy(() -> leaveBehind(killed, left)).isInstanceOf(ThreadDeathInTest.class);

        assertThat(store.records.staged(Store.RETURN)).containsExactly(left[0]);
        assertThat(store.count("episode_version")).isGreaterThan(versions + 1000);
        assertThat(AsText.of(store.book())).isEqualTo(before);

        store.records.discard(left[0]);
        store.records.discard(left[0]);

        assertThat(store.records.staged(Store.RETURN)).isEmpty();
        assertThat(store.count("episode_version")).isEqualTo(versions);
        assertThat(store.count("child")).isEqualTo(1);
        assertThat(store.count("child_identifier")).isEqualTo(1);
        assertThat(store.count("closing")).isZero();
        assertThat(store.records.makeCurrent(left[0])).isFalse();
        assertThat(AsText.of(store.book())).isEqualTo(before);
    }

    private static final class ThreadDeathInTest extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Stages without the clearing up that a living process would do. */
    private void leaveBehind(Iterator<Received> said, long[] left) {
        var careless =
                new StagedCareRecords(
                        store.database.jdbi(),
                        store.database.transactions(),
                        store.recordings,
                        store.places,
                        fact -> {},
                        Store::onAThreadOfItsOwn) {
                    @Override
                    public void discard(long recording) {
                        left[0] = recording;
                    }
                };
        careless.stage(Store.RETURN, said, "analyst", "return", coverage("2020-04-01", "2026-03-31"), count -> {});
    }

    @Test
    void what_fails_while_it_is_staged_clears_up_after_itself() {
        Iterator<Received> unordered =
                List.of(received(inHouse("C2")), received(inHouse("C1"))).iterator();

        assertThatThrownBy(() -> store.records.stage(
                        Store.RETURN,
                        unordered,
                        "analyst",
                        "return",
                        coverage("2020-04-01", "2026-03-31"),
                        count -> {}))
                .hasMessageContaining("C1 came after C2");

        assertThat(store.records.staged(Store.RETURN)).isEmpty();
    }

    @Test
    void of_two_imports_at_once_the_second_must_be_staged_again() {
        long one = store.stage(coverage("2020-04-01", "2026-03-31"), inHouse("C1"));
        long two = store.stage(coverage("2020-04-01", "2026-03-31"), inHouse("C1"), inHouse("C2"));

        assertThat(store.records.makeCurrent(one)).isTrue();
        assertThat(store.records.makeCurrent(two)).isFalse();
        store.records.discard(two);

        assertThat(store.book().children()).extracting(ChildHistory::reference).containsExactly("C1");
        assertThat(store.count("child")).isEqualTo(1);
    }

    @Test
    void making_current_twice_is_making_current_once() {
        long one = store.stage(coverage("2020-04-01", "2026-03-31"), inHouse("C1"));

        assertThat(store.records.makeCurrent(one)).isTrue();
        assertThat(store.records.makeCurrent(one)).isTrue();

        assertThat(store.recordings.head().turn()).isEqualTo(1);
    }

    @Test
    void what_the_caller_rolls_back_was_never_current() {
        store.receive(inHouse("C1"));
        CareBook before = store.book();
        long staged = store.stage(coverage("2020-04-01", "2026-03-31"), inHouse("C1"), inHouse("C2"));

        assertThatThrownBy(() -> store.database.transactions().doInOne(() -> {
                    store.records.makeCurrent(staged);
                    assertThat(store.book().children()).hasSize(2);
                    throw new IllegalStateException("the caller could not switch its own");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(AsText.of(store.book())).isEqualTo(AsText.of(before));
        assertThat(store.records.staged(Store.RETURN)).containsExactly(staged);
        assertThat(store.records.makeCurrent(staged)).isTrue();
        assertThat(store.book().children()).hasSize(2);
    }

    @Test
    void coverage_is_what_the_sources_cover_with_spans_that_touch_made_one() {
        store.receive(coverage("2023-04-01", "2024-03-31"), inHouse("C1"));
        assertThat(store.book().coverage()).isEqualTo(coverage("2023-04-01", "2024-03-31"));

        store.receive(
                new org.hearth.core.api.time.Coverage(List.of(
                        coverage("2023-04-01", "2024-03-31").spans().get(0),
                        coverage("2024-04-01", "2025-03-31").spans().get(0))),
                inHouse("C1"));

        assertThat(store.book().coverage()).isEqualTo(coverage("2023-04-01", "2025-03-31"));
    }

    @Test
    void of_which_days_it_is_told_who_came_alone_is_kept_apart_and_by_time() {
        var care = coverage("2023-04-01", "2026-03-31");
        store.receive(care, inHouse("C1"));
        var before = store.book();
        long staged = store.records.stage(
                Store.RETURN,
                List.of(received(inHouse("C1"), "2026-03-31")).iterator(),
                "analyst",
                "return 2026",
                new CareRecords.Covers(care, coverage("2024-04-01", "2025-03-31")),
                count -> {});

        assertThat(store.records.makeCurrent(staged)).isTrue();

        assertThat(before.unaccompaniedCoverage()).isEqualTo(care);
        assertThat(store.book().coverage()).isEqualTo(care);
        assertThat(store.book().unaccompaniedCoverage()).isEqualTo(coverage("2024-04-01", "2025-03-31"));
    }

    @Test
    void where_a_placement_lies_is_derived_when_it_is_recorded_and_says_by_which_edition() {
        store.receive(aChild("C1").with(anEpisode().home("IN1 1AA").at("FAR1 1AA")));

        var location = store.book().children().get(0).episodes().get(0).location();

        assertThat(location.areaAuthority()).isEqualTo("E06000066");
        assertThat(location.isOver20Miles()).isTrue();
        assertThat(location.atADistance()).isTrue();
        assertThat(location.edition()).isEqualTo("invented 2026");
    }

    @Test
    void a_book_is_read_in_at_most_seven_statements_however_many_children() {
        store.receive(IntStream.range(0, 300)
                .mapToObj(i -> inHouse("C%04d".formatted(i)))
                .toArray(ChildBuilder[]::new));
        var statements = new ArrayList<String>();
        store.database.jdbi().setSqlLogger(new org.jdbi.v3.core.statement.SqlLogger() {
            @Override
            public void logBeforeExecution(org.jdbi.v3.core.statement.StatementContext context) {
                statements.add(context.getRawSql());
            }
        });

        assertThat(store.book().children()).hasSize(300);
        assertThat(statements).hasSizeLessThanOrEqualTo(7);

        statements.clear();
        store.book();
        assertThat(statements).hasSize(1);
    }

    @Test
    void versions_are_only_ever_added() {
        var statements = new ArrayList<String>();
        store.database.jdbi().setSqlLogger(new org.jdbi.v3.core.statement.SqlLogger() {
            @Override
            public void logBeforeExecution(org.jdbi.v3.core.statement.StatementContext context) {
                statements.add(context.getRawSql().strip());
            }
        });

        store.receive(inHouse("C1"), inHouse("C2"));
        store.clock.move(Duration.ofDays(1));
        store.receive(inHouse("C1").moves("2025-01-01", "K2", "PR4"));

        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.matches("(?is)(update|delete).*_version.*"));
        assertThat(statements).anyMatch(sql -> sql.startsWith("insert into core.episode_version"));
    }
}
