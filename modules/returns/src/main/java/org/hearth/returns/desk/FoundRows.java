package org.hearth.returns.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.platform.api.db.Batch;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of what was found. Everything here joins the caller's transaction. */
final class FoundRows {
    private static final int LONGEST_WHY = 500;

    /** As both databases read a timestamp from text. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Jdbi jdbi;

    FoundRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A year that has been checked; {@code version} counts the checks that were written. */
    public record Checked(int yearEnds, String basis, Instant checkedAt, int version) {}

    /** A finding that stands. */
    private record Standing(UUID id, Found found) {}

    Map<Integer, Checked> checked() {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select year_ends, basis, checked_at, version from returns.checked_year")
                        .map(ConstructorMapper.of(Checked.class))
                        .list())
                .stream()
                .collect(Collectors.toMap(Checked::yearEnds, year -> year));
    }

    /**
     * Puts what a check found in the place of what the check before it found: what is new is added, what is no longer found
     * is marked as gone, and what stays keeps its id and its first day.
     *
     * @param seen the check before as it was when this one began; {@code null} for none
     * @return false, and nothing written, when another check was written since
     */
    boolean replace(int year, Checked seen, String basis, Instant now, List<Found> found, List<NotRun> notRun) {
        return jdbi.withHandle(handle -> {
            if (!begin(handle, year, seen, basis, now)) {
                return false;
            }
            Map<String, Standing> standing = standing(handle, year);
            Map<String, Found> fresh = new LinkedHashMap<>();
            List<Standing> changed = new ArrayList<>();
            for (Found one : found) {
                Standing before = standing.remove(one.identity());
                if (before == null) {
                    fresh.putIfAbsent(one.identity(), one);
                } else if (!before.found.equals(one)) {
                    changed.add(new Standing(before.id, one));
                }
            }
            insert(handle, year, fresh.values(), now);
            update(handle, changed);
            gone(handle, standing.values(), now);
            notRun(handle, year, notRun);
            return true;
        });
    }

    private static boolean begin(Handle handle, int year, Checked seen, String basis, Instant now) {
        String write = seen == null
                ? "insert into returns.checked_year (year_ends, basis, checked_at, version) values (:year, :basis, :now, 1)"
                : "update returns.checked_year set basis = :basis, checked_at = :now, version = version + 1"
                        + " where year_ends = :year and version = " + seen.version();
        return handle.createUpdate(write)
                        .bind("year", year)
                        .bind("basis", basis)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static Map<String, Standing> standing(Handle handle, int year) {
        return handle.createQuery(
                        "select id, rule, stage, severity, module, module_order, natural_key, number, file_name, line,"
                                + " child, column_names, message, doubt, about"
                                + " from returns.rule_finding where year_ends = :year and gone_at is null")
                .bind("year", year)
                .reduceRows(new HashMap<String, Standing>(), (standing, row) -> {
                    var found = new Found(
                            row.getColumn("rule", String.class),
                            row.getColumn("stage", Integer.class),
                            Severity.valueOf(row.getColumn("severity", String.class)),
                            row.getColumn("module", String.class),
                            row.getColumn("module_order", Integer.class),
                            row.getColumn("natural_key", String.class),
                            row.getColumn("number", Integer.class),
                            row.getColumn("file_name", String.class),
                            row.getColumn("line", Integer.class),
                            row.getColumn("child", String.class),
                            row.getColumn("column_names", String.class),
                            row.getColumn("message", String.class),
                            row.getColumn("doubt", String.class),
                            row.getColumn("about", String.class));
                    standing.put(found.identity(), new Standing(row.getColumn("id", UUID.class), found));
                    return standing;
                });
    }

    private static void insert(Handle handle, int year, Collection<Found> fresh, Instant now) {
        String at = WRITTEN.format(now);
        Batch.run(
                handle,
                "insert into returns.rule_finding (id, year_ends, rule, stage, severity, module, module_order, natural_key,"
                        + " number, file_name, line, child, column_names, message, doubt, about, found_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamp))",
                batch -> {
                    for (Found one : fresh) {
                        batch.set(UUID.randomUUID())
                                .set(year)
                                .set(one.rule())
                                .set(one.stage())
                                .set(one.severity().name())
                                .set(one.module())
                                .set(one.moduleOrder())
                                .set(one.naturalKey())
                                .set(one.number())
                                .set(one.fileName())
                                .set(one.line())
                                .set(one.child())
                                .set(one.columnNames())
                                .set(one.message())
                                .set(one.doubt())
                                .set(one.about())
                                .set(at)
                                .add();
                    }
                });
    }

    private static void update(Handle handle, List<Standing> changed) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "update returns.rule_finding set stage = :stage, severity = :severity, module_order = :moduleOrder,"
                        + " file_name = :fileName, line = :line, child = :child, column_names = :columnNames,"
                        + " message = :message, doubt = :doubt, about = :about where id = :id");
        changed.forEach(one -> batch.bindMethods(one.found).bind("id", one.id).add());
        batch.execute();
    }

    private static void gone(Handle handle, Collection<Standing> gone, Instant now) {
        if (gone.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update returns.rule_finding set gone_at = :now where id = :id");
        gone.forEach(one -> batch.bind("id", one.id).bind("now", now).add());
        batch.execute();
    }

    private static void notRun(Handle handle, int year, List<NotRun> notRun) {
        handle.execute("delete from returns.rule_not_run where year_ends = ?", year);
        if (notRun.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into returns.rule_not_run (year_ends, number, rule, why) values (:year, :number, :rule, :why)");
        int number = 0;
        for (NotRun one : notRun) {
            batch.bind("year", year)
                    .bind("number", number++)
                    .bind("rule", one.rule())
                    .bind(
                            "why",
                            one.why().length() <= LONGEST_WHY
                                    ? one.why()
                                    : one.why().substring(0, LONGEST_WHY))
                    .add();
        }
        batch.execute();
    }
}
