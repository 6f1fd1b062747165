package org.hearth.returns.repair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.returns.api.AskedQuestion.Answer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of answers: one holds for each question, those before it are kept. */
final class Answers {
    static final String COLUMNS =
            "a.id, a.choice, a.done, a.why, a.by_whom as \"by\", a.given_at as \"at\", a.ended_by, a.ended_at";

    private Answers() {}

    static List<Answer> all(Handle handle, UUID question) {
        return handle.createQuery("select " + COLUMNS
                        + " from returns.question_answer a where a.question = :question order by a.given_at desc, a.id")
                .bind("question", question)
                .map(ConstructorMapper.of(Answer.class))
                .list();
    }

    static Optional<Answer> inForce(Handle handle, UUID question) {
        return handle.createQuery("select " + COLUMNS + " from returns.question_answer a where a.in_force = :question")
                .bind("question", question)
                .map(ConstructorMapper.of(Answer.class))
                .findOne();
    }

    static void give(Handle handle, UUID question, Answer answer) {
        handle.createUpdate("insert into returns.question_answer"
                        + " (id, question, in_force, choice, done, why, by_whom, given_at)"
                        + " values (:id, :question, :question, :choice, :done, :why, :by, :at)")
                .bind("question", question)
                .bind("id", answer.id())
                .bind("choice", answer.choice())
                .bind("done", answer.done())
                .bind("why", answer.why())
                .bind("by", answer.by())
                .bind("at", answer.at())
                .execute();
    }

    /** @return whether it held until now */
    static boolean end(Handle handle, UUID answer, String by, Instant now) {
        return handle.createUpdate("update returns.question_answer set in_force = null, ended_by = :by, ended_at = :now"
                                + " where id = :id and in_force is not null")
                        .bind("id", answer)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
