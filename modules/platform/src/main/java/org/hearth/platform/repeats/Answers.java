package org.hearth.platform.repeats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.db.Mapping;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The answers given under idempotency keys. A key begins as being worked on, and is answered or forgotten. One whose
 * server stopped meanwhile is neither: nobody knows whether its work took effect, and that is what a repeat is told.
 */
class Answers {
    /** A key worked on for so long belongs to a server that stopped. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Clock clock;

    Answers(Jdbi jdbi, Transactions transactions, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose key, and for which request. */
    record Key(String person, String key) {}

    enum State {
        WORKING,
        ANSWERED,
        CUT_SHORT
    }

    /** An answer to give again; only {@code route} and {@code state} unless answered. */
    public record Answer(
            String route,
            String requestHash,
            State state,
            Integer status,
            String location,
            String contentType,
            byte[] body,
            Instant createdAt) {}

    /**
     * @param resumes whether a request whose server stopped may be begun again under its key
     * @return empty when the key is now this request's to answer; otherwise what stands under it
     */
    Optional<Answer> begin(Key key, String route, boolean resumes) {
        Optional<Answer> before = find(key);
        if (before.isPresent()) {
            Answer answer = before.get();
            boolean again = resumes
                    && answer.state() == State.CUT_SHORT
                    && answer.route().equals(route);
            return again && takeOver(key, answer.createdAt()) ? Optional.empty() : before;
        }
        try {
            transactions.doInNewAnew(() -> jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into platform.idempotency (person, idem_key, route, state, created_at)"
                                    + " values (:person, :key, :route, 'WORKING', :now)")
                    .bind("person", key.person())
                    .bind("key", key.key())
                    .bind("route", route)
                    .bind("now", Mapping.stored(clock.instant()))
                    .execute()));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!Duplicates.caused(e)) {
                throw e;
            }
            return Optional.of(find(key)
                    .orElseGet(() -> new Answer(route, null, State.WORKING, null, null, null, null, clock.instant())));
        }
    }

    /** Of two that would begin it again, one. */
    private boolean takeOver(Key key, Instant begun) {
        return transactions.inNewAnew(() -> jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createUpdate(
                                "update platform.idempotency set created_at = :now"
                                        + " where person = :person and idem_key = :key and state = 'WORKING' and created_at = :begun")
                        .bind("now", Mapping.stored(clock.instant()))
                        .bind("person", key.person())
                        .bind("key", key.key())
                        .bind("begun", begun)
                        .execute())
                == 1);
    }

    /** Every key that is worked on belongs to a server that stopped. Only where no other node can be running. */
    int cutShort() {
        return transactions.inNewAnew(() -> jdbi.withHandle(handle -> handle.createUpdate(
                        "update platform.idempotency set created_at = :past where state = 'WORKING'")
                .bind("past", Mapping.stored(clock.instant().minus(LONGEST_WORK.plusSeconds(1))))
                .execute()));
    }

    void answered(Key key, String requestHash, int status, String location, String contentType, byte[] body) {
        transactions.doInNewAnew(() -> jdbi.useHandle(handle -> handle.createUpdate(
                        "update platform.idempotency set state = 'ANSWERED', request_hash = :hash, status = :status,"
                                + " location = :location, content_type = :type, body = :body"
                                + " where person = :person and idem_key = :key and state = 'WORKING'")
                .bind("hash", requestHash)
                .bind("status", status)
                .bind("location", location)
                .bind("type", contentType)
                .bind("body", body)
                .bind("person", key.person())
                .bind("key", key.key())
                .execute()));
    }

    /** The request was refused or failed: its key is unused. */
    void forget(Key key) {
        transactions.doInNewAnew(() -> jdbi.useHandle(handle -> handle.createUpdate("delete from platform.idempotency"
                        + " where person = :person and idem_key = :key and state = 'WORKING'")
                .bind("person", key.person())
                .bind("key", key.key())
                .execute()));
    }

    void forgetBefore(Instant day) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from platform.idempotency where created_at < :day")
                .bind("day", day)
                .execute());
    }

    private Optional<Answer> find(Key key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select route, request_hash, state, status, location, content_type, body, created_at"
                                        + " from platform.idempotency where person = :person and idem_key = :key")
                        .bind("person", key.person())
                        .bind("key", key.key())
                        .map(ConstructorMapper.of(Answer.class))
                        .findOne())
                .map(this::present);
    }

    private Answer present(Answer found) {
        boolean stopped = found.state() == State.WORKING
                && found.createdAt().isBefore(clock.instant().minus(LONGEST_WORK));
        return stopped
                ? new Answer(found.route(), null, State.CUT_SHORT, null, null, null, null, found.createdAt())
                : found;
    }
}
