package org.hearth.core.care;

import static org.hearth.core.testing.Invented.day;
import static org.hearth.core.testing.ReceivedBuilder.received;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.InventedPlaces;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.DatabaseKind;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.testing.TestDatabase;
import org.jdbi.v3.core.statement.SqlLogger;

/** Core's storage of care over a database of its own, with a clock that a test moves. */
final class Store implements AutoCloseable {
    static final String RETURN = "return";

    final TestDatabase database;
    final Hands clock = new Hands();
    final InventedPlaces places = new InventedPlaces();
    final List<Object> told = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final Recordings recordings;
    final StagedCareRecords records;
    LoadedCareBooks books;
    final CareByHand care;
    final SettledDifferences differences;
    final DetailsByHand details;
    final SpokenWords words;
    String me = "practitioner";
    Consumer<Object> observer = fact -> {};

    Store(DatabaseKind kind) {
        database = TestDatabase.on(kind);
        recordings = new Recordings(database.jdbi(), database.transactions(), clock);
        records = new StagedCareRecords(
                database.jdbi(), database.transactions(), recordings, places, told::add, Store::onAThreadOfItsOwn);
        books = new LoadedCareBooks(database.jdbi(), database.transactions(), recordings);
        care = new CareByHand(
                database.jdbi(), database.transactions(), recordings, places, audit, this::me, clock, this::hear);
        details = new DetailsByHand(
                database.jdbi(), database.transactions(), recordings, audit, this::me, clock, this::hear);
        words = new SpokenWords(database.jdbi(), database.transactions(), recordings);
        differences =
                new SettledDifferences(database.jdbi(), database.transactions(), recordings, places, audit, this::me);
    }

    /** As the server does: chunks are written beside the thread that compares. */
    static void onAThreadOfItsOwn(Runnable chunk) {
        new Thread(chunk, "writes a chunk").start();
    }

    private final Audit audit = new Audit() {
        @Override
        public void record(String what, String subject, Map<String, String> details) {
            record(me, what, subject, details);
        }

        @Override
        public void record(String by, String what, String subject, Map<String, String> details) {
            audited.add("%s %s %s".formatted(by, what, new TreeMap<>(details)));
        }
    };

    private Person me() {
        return new Person(me, Set.of(Role.PRACTITIONER));
    }

    private void hear(Object fact) {
        told.add(fact);
        observer.accept(fact);
    }

    /** As new. */
    void empty() {
        database.jdbi().useHandle(handle -> {
            for (String table : List.of(
                    "recording",
                    "closing",
                    "child",
                    "child_identifier",
                    "person_version",
                    "uasc_version",
                    "episode_version",
                    "told_version",
                    "coverage_version",
                    "difference",
                    "restriction",
                    "allocation",
                    "reason_given")) {
                handle.execute("delete from core." + table);
            }
            handle.execute("update core.head set turn = 0, recording = 0, made_at = null, restrictions = 0");
        });
        database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        books = new LoadedCareBooks(database.jdbi(), database.transactions(), recordings);
        told.clear();
        audited.clear();
        observer = fact -> {};
        me = "practitioner";
        clock.set("2026-05-01T09:00:00Z");
        places.edition("invented 2026");
    }

    /** What the return says now becomes current. */
    long receive(ChildBuilder... children) {
        return receive(coverage("2020-04-01", "2026-03-31"), children);
    }

    long receive(Coverage coverage, ChildBuilder... children) {
        long recording = stage(coverage, children);
        if (!records.makeCurrent(recording)) {
            throw new AssertionError("something else was recorded meanwhile");
        }
        return recording;
    }

    long stage(Coverage coverage, ChildBuilder... children) {
        List<Received> said = Arrays.stream(children)
                .map(child -> received(child, "2026-03-31"))
                .sorted(Comparator.comparing(Received::reference))
                .toList();
        return records.stage(RETURN, said.iterator(), "analyst", "return 2026", coverage, count -> {});
    }

    static Coverage coverage(String first, String last) {
        return new Coverage(List.of(Period.ofDays(day(first), day(last))));
    }

    CareBook book() {
        return books.book();
    }

    long count(String table) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from core." + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        database.close();
    }

    /** A clock that stands until it is moved. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-05-01T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
