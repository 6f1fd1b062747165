package org.hearth.returns.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.returns.api.Finding;
import org.hearth.returns.api.FindingFilter;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Returns.Vanished;
import org.hearth.returns.api.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Lists, a page at a time. */
final class Queries {
    private final Jdbi jdbi;

    Queries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Part<Finding> findings(UUID upload, FindingFilter wanted, int page, int size) {
        var where = new StringBuilder(" from returns.finding where upload = :upload");
        Map<String, Object> bound = new TreeMap<>();
        bound.put("upload", upload);
        and(where, bound, "module", wanted.module());
        and(
                where,
                bound,
                "severity",
                wanted.severity() == null ? null : wanted.severity().name());
        and(where, bound, "code", wanted.code());
        and(where, bound, "refused", wanted.refused() == null ? null : wanted.refused() ? 1 : 0);
        return jdbi.withHandle(handle -> new Part<>(
                handle.createQuery(
                                "select code, severity, refused, module, file_name, line, column_name, cell, child, message"
                                        + where
                                        + " order by refused desc, coalesce(file_name, ''), coalesce(line, 0), number offset :skip rows fetch first :size rows only")
                        .bindMap(bound)
                        .bind("skip", (page - 1) * size)
                        .bind("size", size)
                        .reduceRows(new java.util.ArrayList<Finding>(), (found, row) -> {
                            found.add(finding(row));
                            return found;
                        }),
                count(handle, where.toString(), bound)));
    }

    /** How many findings each upload has; one without any is not among them. */
    Map<UUID, Integer> howManyFindings(List<UUID> uploads) {
        if (uploads.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select upload, count(*) from returns.finding where upload in (<uploads>) group by upload")
                .bindList("uploads", uploads)
                .reduceRows(new HashMap<UUID, Integer>(), (counts, row) -> {
                    counts.put(row.getColumn(1, UUID.class), row.getColumn(2, Integer.class));
                    return counts;
                }));
    }

    private static void and(StringBuilder where, Map<String, Object> bound, String column, Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            bound.put(column, value);
        }
    }

    private static int count(Handle handle, String from, Map<String, Object> bound) {
        return handle.createQuery("select count(*)" + from)
                .bindMap(bound)
                .mapTo(Integer.class)
                .one();
    }

    private static Finding finding(RowView row) {
        return new Finding(
                row.getColumn("code", String.class),
                Severity.valueOf(row.getColumn("severity", String.class)),
                row.getColumn("refused", Integer.class) == 1,
                row.getColumn("module", String.class),
                row.getColumn("file_name", String.class),
                row.getColumn("line", Integer.class),
                row.getColumn("column_name", String.class),
                row.getColumn("cell", String.class),
                row.getColumn("child", String.class),
                row.getColumn("message", String.class));
    }

    Part<Vanished> vanished(UUID upload, int page, int size) {
        return jdbi.withHandle(handle -> new Part<>(
                handle.createQuery(
                                "select module, natural_key, file_name, line from returns.vanished where upload = :upload"
                                        + " order by number offset :skip rows fetch first :size rows only")
                        .bind("upload", upload)
                        .bind("skip", (page - 1) * size)
                        .bind("size", size)
                        .map((row, context) ->
                                new Vanished(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                        .list(),
                count(handle, " from returns.vanished where upload = :upload", Map.of("upload", upload))));
    }

    Part<Question> questions(Question.Kind kind, int page, int size) {
        return jdbi.withHandle(handle -> {
            UUID edition = Importing.edition(handle);
            if (edition == null) {
                return new Part<Question>(List.of(), 0);
            }
            var where = new StringBuilder(" from returns.question q where edition = :edition");
            Map<String, Object> bound = new TreeMap<>();
            bound.put("edition", edition);
            and(where, bound, "kind", kind == null ? null : kind.name());
            return new Part<>(
                    handle.createQuery("select " + QuestionRows.COLUMNS + where
                                    + " order by number offset :skip rows fetch first :size rows only")
                            .bindMap(bound)
                            .bind("skip", (page - 1) * size)
                            .bind("size", size)
                            .map(QuestionRows.QUESTION)
                            .list(),
                    count(handle, where.toString(), bound));
        });
    }
}
