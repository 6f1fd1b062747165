package org.hearth.returns.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.api.FindingChanges;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.RuleFinding;
import org.hearth.returns.api.Severity;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Changes read from the history that findings, explanations and assignments keep of themselves. */
@ApplicationScoped
class FoundChanges implements FindingChanges {
    /** Each finding that was there then or is now, with what held of it at both times. */
    private static final String MOVED = "select f.id, f.rule, f.severity, f.found_at, f.gone_at,"
            + " e0.id as was_explained, e1.id as is_explained, a0.id as had, a1.id as has"
            + " from returns.rule_finding f"
            + " left join returns.explanation e0 on e0.about = f.about and f.about <> ''"
            + " and e0.given_at < :end and (e0.ended_at is null or e0.ended_at >= :end)"
            + " left join returns.explanation e1 on e1.in_force = f.about and f.about <> ''"
            + " left join returns.assignment a0 on a0.finding = f.id"
            + " and a0.given_at < :end and (a0.ended_at is null or a0.ended_at >= :end)"
            + " left join returns.assignment a1 on a1.in_force = f.id"
            + " where (f.gone_at is null or f.gone_at >= :end and f.found_at < :end)"
            + " and (f.found_at >= :end or f.gone_at >= :end or e0.ended_at >= :end or e1.given_at >= :end"
            + " or a0.ended_at >= :end or a1.given_at >= :end)";

    private static final String IN_ORDER =
            " order by f.year_ends desc, f.severity, f.module_order, f.line, f.rule, f.id";

    private Jdbi jdbi;
    private Clock clock;
    private FoundQueries queries;

    FoundChanges() {}

    @Inject
    FoundChanges(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.queries = new FoundQueries(jdbi, clock);
    }

    private record Moved(UUID id, String rule, Severity severity, Set<Change> ways) {}

    @Override
    public LocalDate yesterday() {
        return today().minusDays(1);
    }

    @Override
    public List<LocalDate> returnDays(Integer year, int most) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select u.sent_at from returns.upload u"
                                        + " where u.state in ('CURRENT', 'SUPERSEDED')"
                                        + " and u.year_ends = coalesce(cast(:year as int), u.year_ends) order by u.sent_at desc")
                        .bind("year", year)
                        .mapTo(Instant.class)
                        .list())
                .stream()
                .map(UkTime::dayOf)
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return jdbi.withHandle(handle -> handle.createQuery("select min(found_at) from returns.rule_finding")
                        .mapTo(Instant.class)
                        .findOne())
                .map(UkTime::dayOf);
    }

    @Override
    public List<OfRule> byRule(LocalDate since, Integer year) {
        Map<String, Map<Change, Integer>> times = new LinkedHashMap<>();
        Map<String, Severity> severities = new LinkedHashMap<>();
        for (Moved one : moved(since, new Wanted(year, null, null))) {
            severities.merge(one.rule, one.severity, (a, b) -> a == Severity.ERROR ? a : b);
            Map<Change, Integer> of = times.computeIfAbsent(one.rule, rule -> none());
            one.ways.forEach(way -> of.merge(way, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .map(one -> new OfRule(one.getKey(), severities.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingInt(FoundChanges::all).reversed().thenComparing(OfRule::rule))
                .toList();
    }

    private static Map<Change, Integer> none() {
        Map<Change, Integer> none = new EnumMap<>(Change.class);
        for (Change way : Change.values()) {
            none.put(way, 0);
        }
        return none;
    }

    private static int all(OfRule one) {
        return one.times().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Part<Changed> list(LocalDate since, Wanted wanted, int page, int size) {
        List<Moved> moved = moved(since, wanted);
        List<Moved> part = moved.subList(
                (int) Math.min(moved.size(), (page - 1L) * size), (int) Math.min(moved.size(), (long) page * size));
        Map<UUID, RuleFinding> found =
                queries.these(part.stream().map(Moved::id).toList());
        return new Part<>(
                part.stream()
                        .map(one -> found.containsKey(one.id) ? new Changed(found.get(one.id), one.ways) : null)
                        .filter(Objects::nonNull)
                        .toList(),
                moved.size());
    }

    @Override
    public int changed(LocalDate since) {
        return moved(since, new Wanted(null, null, null)).size();
    }

    private List<Moved> moved(LocalDate since, Wanted wanted) {
        if (since.isAfter(today())) {
            throw new RuleBroken(
                    "since",
                    "%s is still to come, so nothing has changed since. Choose today or an earlier day."
                            .formatted(Days.inWords(since)));
        }
        Instant end = since.plusDays(1).atStartOfDay(UkTime.ZONE).toInstant();
        String sql = MOVED
                + (wanted.year() == null ? "" : " and f.year_ends = :year")
                + (wanted.rule() == null ? "" : " and f.rule = :rule")
                + IN_ORDER;
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql).bind("end", end);
            if (wanted.year() != null) {
                query.bind("year", wanted.year());
            }
            if (wanted.rule() != null) {
                query.bind("rule", wanted.rule());
            }
            return query.reduceRows(new ArrayList<Moved>(), (all, row) -> {
                Set<Change> ways = ways(row, end);
                if (wanted.change() == null ? !ways.isEmpty() : ways.contains(wanted.change())) {
                    all.add(new Moved(
                            row.getColumn("id", UUID.class),
                            row.getColumn("rule", String.class),
                            Severity.valueOf(row.getColumn("severity", String.class)),
                            ways));
                }
                return all;
            });
        });
    }

    /** Of what is new it is no change that it is explained already; who has it is. */
    private static Set<Change> ways(RowView row, Instant end) {
        var ways = EnumSet.noneOf(Change.class);
        if (row.getColumn("gone_at", Instant.class) != null) {
            ways.add(Change.FIXED);
            return ways;
        }
        boolean isNew = !row.getColumn("found_at", Instant.class).isBefore(end);
        boolean was = row.getColumn("was_explained", UUID.class) != null;
        boolean is = row.getColumn("is_explained", UUID.class) != null;
        if (isNew) {
            ways.add(Change.NEW);
        } else if (was != is) {
            ways.add(is ? Change.EXPLAINED : Change.REOPENED);
        }
        if (!Objects.equals(row.getColumn("had", UUID.class), row.getColumn("has", UUID.class))) {
            ways.add(Change.REASSIGNED);
        }
        return ways;
    }

    private LocalDate today() {
        return UkTime.today(clock);
    }
}
