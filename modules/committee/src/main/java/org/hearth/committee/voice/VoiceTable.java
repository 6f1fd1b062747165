package org.hearth.committee.voice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where it is kept. Every change finds only the revision that was read. */
@Dependent
class VoiceTable {
    private static final String SELECT = "select id, said_on, said_by, said, quotation, consent_on, response,"
            + " owner_post, due_on, revision from committee.voice ";

    private final Jdbi jdbi;

    @Inject
    VoiceTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first. */
    List<Voice> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by said_on desc, id")
                .map(ConstructorMapper.of(Voice.class))
                .list());
    }

    Optional<Voice> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Voice.class))
                .findOne());
    }

    void insert(UUID id, Voice.Typed typed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.voice (id, said_on, said_by, said, quotation, consent_on, response,"
                                + " owner_post, due_on, revision) values (:id, :saidOn, :saidBy, :said, :quotation,"
                                + " :consentOn, :response, :ownerPost, :dueOn, 0)")
                .bindMethods(typed)
                .bind("id", id)
                .execute());
    }

    boolean change(UUID id, Voice.Typed typed, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.voice set said_on = :saidOn, said_by = :saidBy, said = :said,"
                                        + " quotation = :quotation, consent_on = :consentOn, response = :response,"
                                        + " owner_post = :ownerPost, due_on = :dueOn, revision = revision + 1"
                                        + " where id = :id and revision = :seen")
                        .bindMethods(typed)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }
}
