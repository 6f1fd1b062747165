package org.hearth.core.care;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hearth.core.api.care.CareRecords;
import org.hearth.core.api.care.HistoryReceived;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.db.WriteBehind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stages by merging two streams in the order of references: what the source says and what is held. A chunk of at most
 * about two thousand rows is one transaction, so a reader never waits long and a kill leaves rows that nobody sees. While a
 * chunk is written, the next is compared.
 */
@ApplicationScoped
class StagedCareRecords implements CareRecords {
    private static final int CHUNK = 2000;
    private static final List<String> TABLES = List.of(
            "child_identifier",
            "person_version",
            "uasc_version",
            "episode_version",
            "told_version",
            "coverage_version",
            "difference");

    private Jdbi jdbi;
    private Transactions transactions;
    private Recordings recordings;
    private Places places;
    private Consumer<Object> tell;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    private Executor writing;

    StagedCareRecords() {}

    @Inject
    StagedCareRecords(Jdbi jdbi, Transactions transactions, Recordings recordings, Places places, Event<Object> facts) {
        this(jdbi, transactions, recordings, places, facts::fire, null);
        this.writing = chunk -> threads.execute(chunk);
    }

    /** @param writing runs what writes a chunk, on another thread than the caller's or on the same */
    StagedCareRecords(
            Jdbi jdbi,
            Transactions transactions,
            Recordings recordings,
            Places places,
            Consumer<Object> tell,
            Executor writing) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.recordings = recordings;
        this.places = places;
        this.tell = tell;
        this.writing = writing;
    }

    @Override
    public long stage(
            String source, Iterator<Received> all, String by, String why, Covers covers, IntConsumer progress) {
        if (Recordings.isPersons(source)) {
            throw new IllegalArgumentException("A bulk source may not be called " + source);
        }
        Recordings.Recording recording = recordings.stage(source, by, why);
        try (var behind = new WriteBehind(writing)) {
            stage(recording, all, covers, progress, behind);
        } catch (RuntimeException | Error e) {
            try {
                discard(recording.id());
            } catch (RuntimeException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
        return recording.id();
    }

    private void stage(
            Recordings.Recording recording,
            Iterator<Received> all,
            Covers covers,
            IntConsumer progress,
            WriteBehind behind) {
        var writer = new Writer(jdbi, recording.id());
        var comparison = new Comparison(recording.source(), covers.care(), places);
        var held = new HeldChildren(jdbi, transactions, recording.base(), recording.source());
        var changes = new Changes();
        String last = null;
        int children = 0;
        while (all.hasNext()) {
            Received said = all.next();
            String reference = said.reference();
            if (last != null && last.compareTo(reference) >= 0) {
                throw new IllegalArgumentException("Children must come once each and by reference, and %s came after %s"
                        .formatted(reference, last));
            }
            last = reference;
            while (held.peek() != null && held.peek().reference().compareTo(reference) < 0) {
                comparison.notNamed(held.next(), changes);
                changes = writeIfFull(recording.id(), writer, changes, behind);
            }
            if (held.peek() != null && held.peek().reference().equals(reference)) {
                comparison.compare(held.next(), said, changes);
            } else {
                comparison.firstSeen(said, changes);
            }
            children++;
            Changes next = writeIfFull(recording.id(), writer, changes, behind);
            if (next != changes || children % CHUNK == 0) {
                changes = next;
                progress.accept(children);
            }
        }
        while (held.hasNext()) {
            comparison.notNamed(held.next(), changes);
            changes = writeIfFull(recording.id(), writer, changes, behind);
        }
        write(recording.id(), writer, changes, behind);
        behind.settle();
        cover(recording, writer, covers);
        progress.accept(children);
    }

    /** @return where to go on collecting: what is full has gone to be written */
    private Changes writeIfFull(long recording, Writer writer, Changes changes, WriteBehind behind) {
        if (changes.size() < CHUNK) {
            return changes;
        }
        write(recording, writer, changes, behind);
        return new Changes();
    }

    private void write(long recording, Writer writer, Changes changes, WriteBehind behind) {
        if (changes.size() > 0) {
            behind.write(() -> transactions.doInNew(() -> {
                recordings.writing(recording, changes.size());
                writer.write(changes);
            }));
        }
    }

    private void cover(Recordings.Recording recording, Writer writer, Covers covers) {
        transactions.doInNew(() -> {
            var held = new Spans(jdbi).of(recording.source(), recording.base());
            if (!held.tells(covers)) {
                recordings.writing(recording.id(), 1);
                writer.cover(recording.source(), held, covers);
            }
        });
    }

    @Override
    public boolean tells(String source, Covers covers) {
        return new Spans(jdbi).of(source, recordings.head().turn()).tells(covers);
    }

    @Override
    public boolean makeCurrent(long id) {
        return transactions.inOne(() -> {
            recordings.hold();
            Recordings.Recording recording = recordings.find(id).orElse(null);
            if (recording == null || !recording.isStaged()) {
                return recording != null && recording.isCurrent();
            }
            Recordings.Head head = recordings.head();
            if (recording.base() != head.turn() && crosses(recording)) {
                return false;
            }
            if (recording.written() == 0) {
                recordings.remove(id);
                return true;
            }
            recordings.turnOn(id, head);
            tell.accept(new HistoryReceived(id, recording.source()));
            return true;
        });
    }

    /** Whether anything made current since it was staged touches a child that it touches, or might. */
    private boolean crosses(Recordings.Recording staged) {
        return jdbi.withHandle(handle -> {
            List<Recordings.Recording> since = handle.createQuery(Recordings.SELECT + "turn > :base")
                    .bind("base", staged.base())
                    .map(Recordings.RECORDING)
                    .list();
            Set<UUID> touched = new HashSet<>();
            for (Recordings.Recording other : since) {
                if (other.isBulk() || !newcomers(handle, other.id()).isEmpty()) {
                    return true;
                }
                touched.addAll(touched(handle, other.id(), Set.of()));
            }
            return !touched.isEmpty() && !touched(handle, staged.id(), touched).isEmpty();
        });
    }

    private static Set<UUID> touched(Handle handle, long recording, Set<UUID> among) {
        Set<UUID> children = new HashSet<>();
        String only = among.isEmpty() ? "" : " and child in (<among>)";
        for (String table : List.of(
                "child_identifier",
                "person_version",
                "uasc_version",
                "episode_version",
                "told_version",
                "difference",
                "closing")) {
            boolean closing = table.equals("closing");
            var query = handle.createQuery("select distinct child from core." + table + " where "
                    + (closing ? "recording = :first and child is not null" : "id >= :first and id < :last")
                    + only);
            query.bind("first", closing ? recording : Writer.firstOf(recording));
            if (!closing) {
                query.bind("last", Writer.firstOf(recording + 1));
            }
            if (!among.isEmpty()) {
                query.bindList("among", List.copyOf(among));
            }
            query.mapTo(UUID.class).forEach(children::add);
        }
        return children;
    }

    /** Those whom a recording entered: another may have met them as new too. */
    private static List<UUID> newcomers(Handle handle, long recording) {
        return handle.createQuery("select id from core.child where recorded_from = :recording")
                .bind("recording", recording)
                .mapTo(UUID.class)
                .list();
    }

    private static List<Long> rows(Handle handle, String table, long recording) {
        return handle.createQuery("select id from core." + table
                        + " where id >= :first and id < :last order by id fetch first 1 rows only")
                .bind("first", Writer.firstOf(recording))
                .bind("last", Writer.firstOf(recording + 1))
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void discard(long id) {
        Recordings.Recording recording = transactions.inNewAnew(() -> {
            recordings.markDiscarded(id);
            return recordings.find(id).orElse(null);
        });
        if (recording == null || recording.isCurrent()) {
            return;
        }
        for (String table : TABLES) {
            List<Long> first;
            while (!(first = jdbi.withHandle(handle -> rows(handle, table, id))).isEmpty()) {
                long from = first.get(0);
                transactions.doInNewAnew(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "delete from core." + table + " where id >= :from and id < :to and recorded_from = :id")
                        .bind("from", from)
                        .bind("to", Math.min(from + CHUNK, Writer.firstOf(id + 1)))
                        .bind("id", id)
                        .execute()));
            }
        }
        removeKeys("child", "id", "recorded_from", id);
        removeKeys("closing", "version", "recording", id);
        transactions.doInNewAnew(() -> recordings.remove(id));
    }

    /** Removes the recording's rows by their keys, a chunk at a time. */
    private void removeKeys(String table, String key, String column, long recording) {
        String some = "select %s from core.%s where %s = :recording fetch first %d rows only"
                .formatted(key, table, column, CHUNK);
        String gone = "delete from core.%s where %s = ? and %s = ?".formatted(table, key, column);
        boolean[] more = {true};
        while (more[0]) {
            transactions.doInNewAnew(() -> jdbi.useHandle(handle -> {
                var keys = handle.createQuery(some)
                        .bind("recording", recording)
                        .mapTo("id".equals(key) ? UUID.class : Long.class)
                        .list();
                more[0] = !keys.isEmpty();
                var batch = handle.prepareBatch(gone);
                keys.forEach(one -> batch.bind(0, one).bind(1, recording).add());
                if (more[0]) {
                    batch.execute();
                }
            }));
        }
    }

    @Override
    public List<Long> staged(String source) {
        return recordings.staged(source);
    }
}
