package org.hearth.returns.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.Readiness;
import org.hearth.returns.api.ReturnChecks.NotRun;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.RuleFinding.Explanation;
import org.hearth.returns.api.RuleFinding.State;
import org.hearth.returns.api.RuleFindingFilter;
import org.hearth.returns.api.RuleFindingFilter.Work;
import org.hearth.returns.api.RuleFindings.OfRule;
import org.hearth.returns.api.RuleFindings.OpenOfYear;
import org.hearth.returns.api.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** What was found, as it stands now or stood at the end of a day, each with the explanation that held then. */
final class FoundQueries {

    /** After anything that has happened. */
    private static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

    /** Rows that are asked for by their ids in one statement. */
    private static final int TOGETHER = 500;

    private static final String FROM = " from returns.rule_finding f left join returns.explanation e"
            + " on e.about = f.about and f.about <> '' and e.given_at < :end and (e.ended_at is null or e.ended_at >= :end)"
            + " left join returns.assignment a"
            + " on a.finding = f.id and a.given_at < :end and (a.ended_at is null or a.ended_at >= :end)"
            + " where f.found_at < :end";
    private static final String COLUMNS =
            "select f.id, f.year_ends, f.rule, f.stage, f.severity, f.module, f.file_name, f.line, f.column_names, f.child,"
                    + " f.message, f.doubt, f.found_at, f.gone_at, e.id as explained, e.words, e.by_whom, e.given_at,"
                    + " a.id as assigned, a.kind, a.to_whom, a.due_on, a.by_whom as assigned_by, a.given_at as assigned_at,"
                    + " (select count(*) from returns.chase c where c.assignment = a.id and c.chased_at < :end) as chased,"
                    + " (select max(c.chased_on) from returns.chase c where c.assignment = a.id and c.chased_at < :end)"
                    + " as last_chased";
    private static final String IN_ORDER =
            " order by f.year_ends desc, f.severity, f.module_order, f.line, f.rule, f.id";
    private static final String PRESENT = " and (f.gone_at is null or f.gone_at >= :end)";

    private final Jdbi jdbi;
    private final Clock clock;

    FoundQueries(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * So much of a finding as it takes to sort it.
     *
     * @param assignment {@code null} when nobody has it
     */
    record Narrow(
            UUID id,
            int year,
            String rule,
            Integer stage,
            Severity severity,
            String module,
            String child,
            Instant since,
            Instant fixedAt,
            UUID assignment,
            Assignment.Kind kind,
            String toWhom,
            LocalDate dueOn) {}

    /** A part of a statement with what is bound in it. */
    private record Where(String sql, Map<String, Object> bound) {}

    Part<RuleFinding> list(RuleFindingFilter wanted, int page, int size) {
        Where where = where(wanted);
        return jdbi.withHandle(handle -> {
            // narrow rows are put in order first: long messages would be sorted along with them
            List<UUID> ids = handle.createQuery(
                            "select f.id" + where.sql + IN_ORDER + " offset :skip rows fetch first :size rows only")
                    .bindMap(where.bound)
                    .bind("skip", (page - 1) * size)
                    .bind("size", size)
                    .mapTo(UUID.class)
                    .list();
            int total = handle.createQuery("select count(*)" + where.sql)
                    .bindMap(where.bound)
                    .mapTo(Integer.class)
                    .one();
            Map<UUID, RuleFinding> found = byId(handle, ids, (Instant) where.bound.get("end"));
            return new Part<>(
                    ids.stream().map(found::get).filter(Objects::nonNull).toList(), total);
        });
    }

    /** A page of those that the sieve lets through. */
    Part<RuleFinding> list(RuleFindingFilter wanted, Predicate<Narrow> sieve, int page, int size) {
        List<UUID> ids = narrow(wanted, sieve).stream().map(Narrow::id).toList();
        List<UUID> part =
                ids.subList(Math.min(ids.size(), (page - 1) * size), (int) Math.min(ids.size(), (long) page * size));
        Map<UUID, RuleFinding> found = jdbi.withHandle(handle -> byId(handle, part, end(wanted.known())));
        return new Part<>(part.stream().map(found::get).filter(Objects::nonNull).toList(), ids.size());
    }

    /** All of them that the sieve lets through, in the order of the list. */
    List<Narrow> narrow(RuleFindingFilter wanted, Predicate<Narrow> sieve) {
        Where where = where(wanted);
        Instant end = end(wanted.known());
        return jdbi.withHandle(
                handle -> handle.createQuery("select f.id, f.year_ends, f.rule, f.stage, f.severity, f.module,"
                                + " f.child, f.found_at, f.gone_at, a.id as assigned, a.kind, a.to_whom, a.due_on"
                                + where.sql
                                + IN_ORDER)
                        .bindMap(where.bound)
                        .reduceRows(new ArrayList<Narrow>(), (all, row) -> {
                            Narrow one = narrow(row, end);
                            if (sieve.test(one)) {
                                all.add(one);
                            }
                            return all;
                        }));
    }

    private static Narrow narrow(RowView row, Instant end) {
        Instant gone = row.getColumn("gone_at", Instant.class);
        String kind = row.getColumn("kind", String.class);
        return new Narrow(
                row.getColumn("id", UUID.class),
                row.getColumn("year_ends", Integer.class),
                row.getColumn("rule", String.class),
                row.getColumn("stage", Integer.class),
                Severity.valueOf(row.getColumn("severity", String.class)),
                row.getColumn("module", String.class),
                row.getColumn("child", String.class),
                row.getColumn("found_at", Instant.class),
                gone == null || !gone.isBefore(end) ? null : gone,
                row.getColumn("assigned", UUID.class),
                kind == null ? null : Assignment.Kind.valueOf(kind),
                row.getColumn("to_whom", String.class),
                row.getColumn("due_on", LocalDate.class));
    }

    /** What {@link #byRule(RuleFindingFilter)} says of these. */
    static List<OfRule> byRule(List<Narrow> found) {
        Map<OfRule, Long> times = found.stream()
                .collect(Collectors.groupingBy(
                        one -> new OfRule(one.rule(), one.stage(), one.severity(), 0), Collectors.counting()));
        return times.entrySet().stream()
                .map(one -> new OfRule(
                        one.getKey().rule(),
                        one.getKey().stage(),
                        one.getKey().severity(),
                        one.getValue().intValue()))
                .sorted(Comparator.comparingInt(OfRule::found).reversed().thenComparing(OfRule::rule))
                .toList();
    }

    private static Map<UUID, RuleFinding> byId(Handle handle, List<UUID> ids, Instant end) {
        Map<UUID, RuleFinding> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            handle.createQuery(COLUMNS + FROM + " and f.id in (<ids>)")
                    .bind("end", end)
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + TOGETHER)))
                    .reduceRows(found, (all, row) -> {
                        RuleFinding one = finding(row, end);
                        all.put(one.id(), one);
                        return all;
                    });
        }
        return found;
    }

    List<OfRule> byRule(RuleFindingFilter wanted) {
        Where where = where(wanted);
        return jdbi.withHandle(handle -> handle.createQuery("select f.rule, f.stage, f.severity, count(*) as times"
                        + where.sql + " group by f.rule, f.stage, f.severity order by times desc, f.rule")
                .bindMap(where.bound)
                .map((row, context) -> new OfRule(
                        row.getString(1),
                        (Integer) row.getObject(2),
                        Severity.valueOf(row.getString(3)),
                        row.getInt(4)))
                .list());
    }

    /** As they stand now, by id. */
    Map<UUID, RuleFinding> these(List<UUID> ids) {
        return jdbi.withHandle(handle -> byId(handle, ids, NOW));
    }

    Optional<RuleFinding> find(UUID id) {
        return Optional.ofNullable(
                jdbi.withHandle(handle -> byId(handle, List.of(id), NOW)).get(id));
    }

    /** What an explanation of it is bound to; empty when there is no such finding. */
    static Optional<String> about(Handle handle, UUID finding) {
        return handle.createQuery("select about from returns.rule_finding where id = :id")
                .bind("id", finding)
                .mapTo(String.class)
                .findOne();
    }

    List<Readiness.Stage> stages(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select f.stage, sum(case when f.severity = 'ERROR' and e.id is null then 1 else 0 end),"
                                + " sum(case when f.severity <> 'ERROR' and e.id is null then 1 else 0 end),"
                                + " sum(case when f.severity = 'ERROR' and e.id is not null then 1 else 0 end),"
                                + " sum(case when f.severity <> 'ERROR' and e.id is not null then 1 else 0 end)"
                                + FROM + PRESENT + " and f.year_ends = :year group by f.stage"
                                + " order by coalesce(f.stage, 99)")
                .bind("end", NOW)
                .bind("year", year)
                .map((row, context) -> new Readiness.Stage(
                        (Integer) row.getObject(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list());
    }

    List<NotRun> notRun(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select rule, why from returns.rule_not_run where year_ends = :year order by number")
                .bind("year", year)
                .map((row, context) -> new NotRun(row.getString(1), row.getString(2)))
                .list());
    }

    Optional<OpenOfYear> newest() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select y.newest, (select count(*)" + FROM + PRESENT + openOnly(State.OPEN)
                                + " and f.year_ends = y.newest)"
                                + " from (select max(year_ends) as newest from returns.checked_year) y"
                                + " where y.newest is not null")
                        .bind("end", NOW)
                        .map((row, context) -> new OpenOfYear(row.getInt(1), row.getInt(2)))
                        .findOne());
    }

    private Where where(RuleFindingFilter wanted) {
        Map<String, Object> bound = new TreeMap<>();
        bound.put("end", end(wanted.known()));
        var sql = new StringBuilder(FROM).append(openOnly(wanted.state()));
        sql.append(wanted.state() == State.FIXED ? " and f.gone_at < :end" : PRESENT);
        and(sql, bound, "f.year_ends", "year", wanted.year());
        and(sql, bound, "f.rule", "rule", wanted.rule());
        and(sql, bound, "f.module", "module", wanted.module());
        and(
                sql,
                bound,
                "f.severity",
                "severity",
                wanted.severity() == null ? null : wanted.severity().name());
        and(sql, bound, "f.child", "child", wanted.child());
        assigned(sql, bound, wanted.work().assigned());
        if (Boolean.TRUE.equals(wanted.work().overdue())) {
            sql.append(" and a.due_on < :today");
            bound.put("today", wanted.known() == null ? UkTime.today(clock) : wanted.known());
        }
        return new Where(sql.toString(), bound);
    }

    private static void assigned(StringBuilder sql, Map<String, Object> bound, String toWhom) {
        if (Work.NOBODY.equals(toWhom)) {
            sql.append(" and a.id is null");
        } else if (Work.ANYBODY.equals(toWhom)) {
            sql.append(" and a.id is not null");
        } else if (toWhom != null) {
            sql.append(" and lower(a.to_whom) = :toWhom");
            bound.put("toWhom", toWhom.toLowerCase(Locale.ROOT));
        }
    }

    private static String openOnly(State state) {
        return state == State.OPEN ? " and e.id is null" : state == State.EXPLAINED ? " and e.id is not null" : "";
    }

    private static void and(StringBuilder sql, Map<String, Object> bound, String column, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(name);
            bound.put(name, value);
        }
    }

    /** The moment at which the day is over. */
    private static Instant end(LocalDate day) {
        return day == null ? NOW : day.plusDays(1).atStartOfDay(UkTime.ZONE).toInstant();
    }

    private static RuleFinding finding(RowView row, Instant end) {
        Instant gone = row.getColumn("gone_at", Instant.class);
        boolean fixed = gone != null && gone.isBefore(end);
        UUID explained = row.getColumn("explained", UUID.class);
        Explanation explanation = explained == null
                ? null
                : new Explanation(
                        explained,
                        row.getColumn("words", String.class),
                        row.getColumn("by_whom", String.class),
                        row.getColumn("given_at", Instant.class),
                        null,
                        null);
        return new RuleFinding(
                row.getColumn("id", UUID.class),
                row.getColumn("year_ends", Integer.class),
                row.getColumn("rule", String.class),
                row.getColumn("stage", Integer.class),
                Severity.valueOf(row.getColumn("severity", String.class)),
                row.getColumn("module", String.class),
                row.getColumn("file_name", String.class),
                row.getColumn("line", Integer.class),
                columns(row.getColumn("column_names", String.class)),
                row.getColumn("child", String.class),
                row.getColumn("message", String.class),
                row.getColumn("doubt", String.class),
                fixed ? State.FIXED : explanation == null ? State.OPEN : State.EXPLAINED,
                row.getColumn("found_at", Instant.class),
                fixed ? gone : null,
                explanation,
                assignment(row));
    }

    private static Assignment assignment(RowView row) {
        UUID assigned = row.getColumn("assigned", UUID.class);
        return assigned == null
                ? null
                : new Assignment(
                        assigned,
                        Assignment.Kind.valueOf(row.getColumn("kind", String.class)),
                        row.getColumn("to_whom", String.class),
                        row.getColumn("due_on", LocalDate.class),
                        row.getColumn("assigned_by", String.class),
                        row.getColumn("assigned_at", Instant.class),
                        null,
                        null,
                        row.getColumn("chased", Integer.class),
                        row.getColumn("last_chased", LocalDate.class));
    }

    private static List<String> columns(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }
}
