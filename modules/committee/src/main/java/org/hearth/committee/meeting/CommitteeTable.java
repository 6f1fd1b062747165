package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.platform.api.db.Duplicates;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where committees are kept. */
@Dependent
class CommitteeTable {
    private static final String COLUMNS = "code, name, started_on, ended_on, revision";

    private final Jdbi jdbi;

    @Inject
    CommitteeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Committee> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from committee.committee order by name, started_on")
                .map(ConstructorMapper.of(Committee.class))
                .list());
    }

    Optional<Committee> find(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from committee.committee where code = :code")
                        .bind("code", code)
                        .map(ConstructorMapper.of(Committee.class))
                        .findOne());
    }

    /** @return false when there is one of that code */
    boolean insert(Committee committee) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into committee.committee (code, name, started_on, ended_on, revision, turn, last_action)"
                                    + " values (:code, :name, :startedOn, :endedOn, 0, 0, 0)")
                    .bindMethods(committee)
                    .execute());
            return true;
        } catch (RuntimeException failure) {
            if (Duplicates.caused(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** @return false when somebody changed it after {@code seen} was read */
    boolean change(String code, String name, LocalDate endedOn, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.committee set name = :name,"
                                        + " ended_on = :endedOn, revision = revision + 1 where code = :code and revision = :seen")
                        .bind("code", code)
                        .bind("name", name)
                        .bind("endedOn", endedOn)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    /** Waits for everyone else who plans for this committee, and keeps others waiting until the transaction ends. */
    void takeTurn(String code) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update committee.committee set turn = turn + 1 where code = :code")
                        .bind("code", code)
                        .execute());
    }
}
