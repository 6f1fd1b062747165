package org.hearth.committee.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where meetings and their moves are kept. Every change finds only the revision that was read. */
@Dependent
class MeetingTable {
    private static final String SELECT =
            "select id, committee, meets_on, begins_at, venue, membership, questions_by, state,"
                    + " state_reason, attendance, agreed_at, planned_by, revision from committee.meeting ";

    private final Jdbi jdbi;

    @Inject
    MeetingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Meeting meeting) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.meeting (id, committee, meets_on, begins_at, venue, membership, questions_by,"
                                + " state, planned_by, revision) values (:id, :committee, :meetsOn, :beginsAt, :venue,"
                                + " :membership, :questionsBy, :state, :plannedBy, 0)")
                .bindMethods(meeting)
                .execute());
    }

    Optional<Meeting> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Meeting.class))
                .findOne());
    }

    /** In the order of their days. */
    List<Meeting> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by meets_on, begins_at, id")
                .map(ConstructorMapper.of(Meeting.class))
                .list());
    }

    /** Of one committee, in the order of their days, first and last day included. */
    List<Meeting> between(String committee, LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where committee = :committee and meets_on between :first and :last"
                        + " order by meets_on, begins_at, id")
                .bind("committee", committee)
                .bind("first", first)
                .bind("last", last)
                .map(ConstructorMapper.of(Meeting.class))
                .list());
    }

    boolean change(UUID id, Meeting.Details details, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.meeting set begins_at = :beginsAt, venue = :venue, membership = :membership,"
                                        + " questions_by = :questionsBy, revision = revision + 1"
                                        + " where id = :id and revision = :seen and state = 'PLANNED'")
                        .bindMethods(details)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    boolean move(Meeting.Move move, LocalDate questionsBy, int seen) {
        return jdbi.withHandle(handle -> {
            int moved = handle.createUpdate(
                            "update committee.meeting set meets_on = :meetsOn, questions_by = :questionsBy,"
                                    + " revision = revision + 1 where id = :id and revision = :seen and state = 'PLANNED'")
                    .bind("meetsOn", move.meetsOn())
                    .bind("questionsBy", questionsBy)
                    .bind("id", move.meeting())
                    .bind("seen", seen)
                    .execute();
            if (moved == 1) {
                handle.createUpdate(
                                "insert into committee.meeting_move (meeting, was_on, meets_on, reason, moved_by, moved_at)"
                                        + " values (:meeting, :wasOn, :meetsOn, :reason, :movedBy, :movedAt)")
                        .bindMethods(move)
                        .execute();
            }
            return moved == 1;
        });
    }

    boolean cancel(UUID id, String reason, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.meeting set state = 'CANCELLED', state_reason = :reason,"
                                        + " revision = revision + 1"
                                        + " where id = :id and revision = :seen and state = 'PLANNED'")
                        .bind("reason", reason)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    boolean minute(UUID id, String attendance, UUID agreedAt, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.meeting set state = 'HELD', attendance = :attendance,"
                                        + " agreed_at = :agreedAt, revision = revision + 1"
                                        + " where id = :id and revision = :seen and state <> 'CANCELLED'")
                        .bind("attendance", attendance)
                        .bind("agreedAt", agreedAt)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    /** The latest first. */
    List<Meeting.Move> moves(UUID meeting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select meeting, was_on, meets_on, reason, moved_by, moved_at from committee.meeting_move"
                                + " where meeting = :meeting order by moved_at desc")
                .bind("meeting", meeting)
                .map(ConstructorMapper.of(Meeting.Move.class))
                .list());
    }

    /** Of every meeting, the latest first. */
    List<Meeting.Move> moves() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select meeting, was_on, meets_on, reason, moved_by, moved_at"
                                + " from committee.meeting_move order by moved_at desc")
                        .map(ConstructorMapper.of(Meeting.Move.class))
                        .list());
    }
}
