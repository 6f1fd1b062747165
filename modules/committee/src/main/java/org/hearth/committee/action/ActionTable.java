package org.hearth.committee.action;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where actions are kept. Every change finds only the revision that was read. */
@Dependent
class ActionTable {
    private static final String SELECT =
            "select a.id, a.committee, a.ref_no, a.meeting, m.meets_on agreed_on, a.minute_no,"
                    + " a.words, a.owner_post, a.due_on, a.state, a.outcome, a.closed_at, "
                    + " case when c.state <> 'CANCELLED' then c.meets_on end closed_on, a.exempt, a.revision"
                    + " from committee.action_entry a join committee.meeting m on m.id = a.meeting"
                    + " left join committee.meeting c on c.id = a.closed_at ";

    private final Jdbi jdbi;

    @Inject
    ActionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By committee and number. */
    List<Action> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by a.committee, a.ref_no")
                .map(ConstructorMapper.of(Action.class))
                .list());
    }

    List<Action> of(String committee) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where a.committee = :committee order by a.ref_no")
                .bind("committee", committee)
                .map(ConstructorMapper.of(Action.class))
                .list());
    }

    Optional<Action> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where a.id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Action.class))
                .findOne());
    }

    /** The committee's next number; others wait for theirs until the transaction ends. */
    int nextNumber(String committee) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("update committee.committee set last_action = last_action + 1 where code = :code")
                    .bind("code", committee)
                    .execute();
            return handle.createQuery("select last_action from committee.committee where code = :code")
                    .bind("code", committee)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void insert(UUID id, String committee, int refNo, UUID meeting, Action.Typed typed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.action_entry (id, committee, ref_no, meeting, minute_no, words, owner_post, due_on,"
                                + " state, exempt, revision) values (:id, :committee, :refNo, :meeting, :minuteNo, :words,"
                                + " :ownerPost, :dueOn, 'OPEN', :exempt, 0)")
                .bindMethods(typed)
                .bind("id", id)
                .bind("committee", committee)
                .bind("refNo", refNo)
                .bind("meeting", meeting)
                .execute());
    }

    boolean change(UUID id, Action.Typed typed, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.action_entry set minute_no = :minuteNo, words = :words,"
                                        + " owner_post = :ownerPost, due_on = :dueOn, exempt = :exempt,"
                                        + " revision = revision + 1"
                                        + " where id = :id and revision = :seen and state = 'OPEN'")
                        .bindMethods(typed)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    boolean settle(UUID id, ActionState state, String outcome, UUID closedAt, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate("update committee.action_entry set state = :state,"
                                + " outcome = :outcome, closed_at = :closedAt, revision = revision + 1"
                                + " where id = :id and revision = :seen")
                        .bind("state", state)
                        .bind("outcome", outcome)
                        .bind("closedAt", closedAt)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }
}
