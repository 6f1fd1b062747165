package org.hearth.returns.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.AskedQuestion.Answer;
import org.hearth.returns.api.AskedQuestion.State;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Repairs.Filter;
import org.hearth.returns.keeping.QuestionRows;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The questions of the edition in use with the answers that hold. Whose they are is known by the children's numbers, which
 * no table of this module ties to a person, so a list is filtered light and only its page is read whole.
 */
final class AskedRows {
    private static final String FROM =
            " from returns.question q join returns.present p on p.id = 1 and p.edition = q.edition"
                    + " left join returns.question_answer a on a.in_force = q.id";

    private static final int WHERE_THE_ANSWER_BEGINS = 8;

    private static final RowMapper<AskedQuestion> ASKED = (row, context) -> {
        Question question = QuestionRows.QUESTION.map(row, context);
        String answer = row.getString(WHERE_THE_ANSWER_BEGINS);
        int at = WHERE_THE_ANSWER_BEGINS;
        return new AskedQuestion(
                question,
                answer == null
                        ? null
                        : new Answer(
                                UUID.fromString(answer),
                                row.getString(at + 1),
                                row.getString(at + 2),
                                row.getString(at + 3),
                                row.getString(at + 4),
                                context.findColumnMapperFor(java.time.Instant.class)
                                        .orElseThrow()
                                        .map(row, at + 5, context),
                                null,
                                null));
    };

    /** Children that are asked for in one statement. */
    private static final int TOGETHER = 500;

    private final Jdbi jdbi;

    AskedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a list is filtered by. */
    record Light(int number, String child, Question.Kind kind, State state) {}

    /** Every question of the edition that is about such a child, in order. */
    List<Light> light(Filter wanted, Predicate<String> child, Set<UUID> settled) {
        String where = (wanted.kind() == null ? "" : " and q.kind = :kind")
                + (wanted.child() == null ? "" : " and q.child = :child")
                + (wanted.state() == null
                        ? ""
                        : switch (wanted.state()) {
                            case OPEN, SETTLED -> " and a.id is null";
                            case LEFT -> " and a.choice = 'leave'";
                            case REPAIRED -> " and a.choice <> 'leave'";
                        });
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select q.number, q.child, q.kind, a.choice, q.id" + FROM + " where 1 = 1"
                    + where + " order by q.number");
            if (wanted.kind() != null) {
                query.bind("kind", wanted.kind().name());
            }
            if (wanted.child() != null) {
                query.bind("child", wanted.child());
            }
            List<Light> found = new ArrayList<>();
            query.map((row, context) -> new Light(
                            row.getInt(1),
                            row.getString(2),
                            Question.Kind.valueOf(row.getString(3)),
                            state(row.getString(4), row.getString(5), settled)))
                    .forEach(one -> {
                        if (child.test(one.child()) && (wanted.state() == null || wanted.state() == one.state())) {
                            found.add(one);
                        }
                    });
            return found;
        });
    }

    private static State state(String choice, String id, Set<UUID> settled) {
        if (choice == null && id != null && settled.contains(UUID.fromString(id))) {
            return State.SETTLED;
        }
        return choice == null ? State.OPEN : choice.equals("leave") ? State.LEFT : State.REPAIRED;
    }

    Part<AskedQuestion> page(List<Light> all, int page, int size) {
        int from = Math.min((page - 1) * size, all.size());
        List<Integer> numbers = all.subList(from, Math.min(from + size, all.size())).stream()
                .map(Light::number)
                .toList();
        if (numbers.isEmpty()) {
            return new Part<>(List.of(), all.size());
        }
        return new Part<>(
                jdbi.withHandle(
                        handle -> handle.createQuery(select() + " where q.number in (<numbers>) order by q.number")
                                .bindList("numbers", numbers)
                                .map(ASKED)
                                .list()),
                all.size());
    }

    Optional<AskedQuestion> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(select() + " where q.id = :id order by q.number fetch first 1 rows only")
                        .bind("id", id)
                        .map(ASKED)
                        .findFirst());
    }

    /** Those about any of these children that nobody has answered. */
    List<AskedQuestion> openAbout(List<String> children) {
        List<AskedQuestion> open = new ArrayList<>();
        for (int from = 0; from < children.size(); from += TOGETHER) {
            List<String> some = children.subList(from, Math.min(from + TOGETHER, children.size()));
            open.addAll(jdbi.withHandle(handle -> handle.createQuery(
                            select() + " where q.child in (<children>) and a.id is null order by q.number")
                    .bindList("children", some)
                    .map(ASKED)
                    .list()));
        }
        return open;
    }

    List<AskedQuestion> openAbout(String child) {
        return jdbi.withHandle(
                handle -> handle.createQuery(select() + " where q.child = :child and a.id is null order by q.number")
                        .bind("child", child)
                        .map(ASKED)
                        .list());
    }

    private static String select() {
        return "select " + QuestionRows.COLUMNS + ", " + Answers.COLUMNS + FROM;
    }
}
