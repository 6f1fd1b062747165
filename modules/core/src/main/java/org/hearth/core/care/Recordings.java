package org.hearth.core.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The order of what became known. A person's recording is current from its first row, within the caller's transaction;
 * a bulk one is staged, fills over many short transactions, and is then made current by one row or discarded. Whoever
 * makes one current holds the head's row until the transaction ends, so turns never cross; a recording's instant is
 * always later than its predecessor's.
 */
@ApplicationScoped
class Recordings {
    /** What a person says by hand. */
    static final String PERSON = "person";

    /** What was proposed and a person has accepted. */
    static final String PROPOSAL = "proposal";

    static final String SELECT =
            "select id, state, turn, made_at, source, base, written, by_whom, why from core.recording where ";
    static final RowMapper<Recording> RECORDING = (row, context) -> new Recording(
            row.getLong(1),
            row.getString(2),
            row.getLong(3),
            instant(row, 4, context),
            row.getString(5),
            row.getLong(6),
            row.getLong(7),
            row.getString(8),
            row.getString(9));

    private Jdbi jdbi;
    private Transactions transactions;
    private Clock clock;

    Recordings() {}

    @Inject
    Recordings(Jdbi jdbi, Transactions transactions, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The last recording made current.
     *
     * @param turn         how many were; 0 when nothing has been recorded
     * @param restrictions how often a record was restricted or freed
     */
    record Head(long turn, long recording, Instant madeAt, long restrictions) {}

    /**
     * @param turn 0 until it is current
     * @param base the turn that a staged recording was compared with
     */
    record Recording(
            long id,
            String state,
            long turn,
            Instant madeAt,
            String source,
            long base,
            long written,
            String by,
            String why) {
        boolean isStaged() {
            return "staged".equals(state);
        }

        boolean isCurrent() {
            return "current".equals(state);
        }

        boolean isBulk() {
            return !isPersons(source);
        }
    }

    /** Whether recordings of the source are a person's, and no bulk source may be called so. */
    static boolean isPersons(String source) {
        return PERSON.equals(source) || PROPOSAL.equals(source);
    }

    Head head() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select turn, recording, made_at, restrictions from core.head where id = 1")
                .map((row, context) ->
                        new Head(row.getLong(1), row.getLong(2), instant(row, 3, context), row.getLong(4)))
                .one());
    }

    /** As {@link #head()}, after whoever is making a recording current has finished. */
    Head settledHead() {
        return transactions.inNewAnew(() -> {
            hold();
            return head();
        });
    }

    /** The last turn made current at or before the instant; 0 when there is none. */
    long turnAt(Instant knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(turn), 0) from core.recording where made_at <= :knownAt")
                .bind("knownAt", knownAt)
                .mapTo(Long.class)
                .one());
    }

    /** When a turn's recording was made; {@code null} for 0. */
    Recording ofTurn(long turn) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "turn = :turn")
                .bind("turn", turn)
                .map(RECORDING)
                .findOne()
                .orElse(null));
    }

    Optional<Recording> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map(RECORDING)
                .findOne());
    }

    /** By id. */
    Map<Long, Recording> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Recording> all = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SELECT + "id in (<ids>)")
                .bindList("ids", Set.copyOf(ids))
                .map(RECORDING)
                .forEach(one -> all.put(one.id(), one)));
        return all;
    }

    List<Long> staged(String source) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from core.recording where state <> 'current' and source = :source order by id")
                .bind("source", source)
                .mapTo(Long.class)
                .list());
    }

    /** A person's recording, current as soon as the caller's transaction is committed. Others wait until then. */
    Recording begin(String by, String why) {
        return begin(PERSON, by, why);
    }

    /** The same, by hand or by an accepted proposal. */
    Recording begin(String source, String by, String why) {
        hold();
        Head head = head();
        long id = insert(source, by, why, head.turn());
        return turnOn(id, head);
    }

    /** A bulk recording that nobody sees yet; in its own transaction. */
    Recording stage(String source, String by, String why) {
        return transactions.inNewAnew(
                () -> find(insert(source, by, why, head().turn())).orElseThrow());
    }

    /**
     * Claims a staged recording for one more chunk, in the caller's transaction.
     *
     * @throws RecordingDiscarded if it has been discarded meanwhile
     */
    void writing(long id, int rows) {
        int claimed = jdbi.withHandle(handle -> handle.createUpdate(
                        "update core.recording set written = written + :rows where id = :id and state = 'staged'")
                .bind("rows", rows)
                .bind("id", id)
                .execute());
        if (claimed == 0) {
            throw new RecordingDiscarded(id);
        }
    }

    /** Waits for its turn; nobody else gets one before the caller's transaction ends. */
    void hold() {
        jdbi.useHandle(handle -> handle.execute("update core.head set restrictions = restrictions where id = 1"));
    }

    /** Gives it the next turn; the caller holds the head. */
    Recording turnOn(long id, Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant madeAt = head.madeAt() == null || now.isAfter(head.madeAt())
                ? now
                : head.madeAt().plus(1, ChronoUnit.MICROS);
        jdbi.useHandle(handle -> {
            handle.createUpdate("update core.head set turn = :turn, recording = :id, made_at = :madeAt where id = 1")
                    .bind("turn", head.turn() + 1)
                    .bind("id", id)
                    .bind("madeAt", madeAt)
                    .execute();
            handle.createUpdate(
                            "update core.recording set state = 'current', turn = :turn, made_at = :madeAt where id = :id")
                    .bind("turn", head.turn() + 1)
                    .bind("id", id)
                    .bind("madeAt", madeAt)
                    .execute();
        });
        return find(id).orElseThrow();
    }

    void markDiscarded(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update core.recording set state = 'discarded' where id = :id and state <> 'current'")
                .bind("id", id)
                .execute());
    }

    void remove(long id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from core.recording where id = :id and state <> 'current'")
                .bind("id", id)
                .execute());
    }

    private static Instant instant(ResultSet row, int column, StatementContext context) throws SQLException {
        return context.findColumnMapperFor(Instant.class).orElseThrow().map(row, column, context);
    }

    private long insert(String source, String by, String why, long base) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into core.recording (state, source, by_whom, why, base, written)
                        values ('staged', :source, :by, :why, :base, 0)""")
                .bind("source", source)
                .bind("by", by)
                .bind("why", why)
                .bind("base", base)
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one());
    }
}
