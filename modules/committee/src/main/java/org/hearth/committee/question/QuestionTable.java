package org.hearth.committee.question;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where members' questions are kept. Every change finds only the revision that was read. */
@Dependent
class QuestionTable {
    private static final String SELECT =
            "select q.id, m.committee, q.meeting, m.meets_on meeting_on, q.asked_by, q.question,"
                    + " q.owner_post, q.due_on, q.answer, q.answered_on, q.figure, q.figure_line, q.exempt, q.revision"
                    + " from committee.member_question q join committee.meeting m on m.id = q.meeting ";

    private final Jdbi jdbi;

    @Inject
    QuestionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The latest meeting first. */
    List<Question> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by m.meets_on desc, q.id")
                .map(ConstructorMapper.of(Question.class))
                .list());
    }

    List<Question> of(UUID meeting) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where q.meeting = :meeting order by q.id")
                .bind("meeting", meeting)
                .map(ConstructorMapper.of(Question.class))
                .list());
    }

    Optional<Question> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where q.id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Question.class))
                .findOne());
    }

    void insert(UUID id, UUID meeting, Question.Typed typed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into committee.member_question (id, meeting, asked_by, question, owner_post, due_on, exempt,"
                                + " revision) values (:id, :meeting, :askedBy, :question, :ownerPost, :dueOn, :exempt, 0)")
                .bindMethods(typed)
                .bind("id", id)
                .bind("meeting", meeting)
                .execute());
    }

    boolean change(UUID id, Question.Typed typed, Question.Answer answer, int seen) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update committee.member_question set asked_by = :askedBy, question = :question,"
                                        + " owner_post = :ownerPost, due_on = :dueOn, exempt = :exempt, answer = :answer,"
                                        + " answered_on = :answeredOn, figure = :figure, figure_line = :figureLine,"
                                        + " revision = revision + 1 where id = :id and revision = :seen")
                        .bindMethods(typed)
                        .bindMethods(answer)
                        .bind("id", id)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }
}
