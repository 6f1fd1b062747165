package org.hearth.returns.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hearth.returns.api.Assignment;
import org.hearth.returns.api.Chase;
import org.hearth.returns.api.FindingWork.Given;
import org.hearth.returns.api.FindingWork.Mine;
import org.hearth.returns.api.FindingWork.OfAssignee;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of assignments and chases. Everything here joins the caller's transaction. */
final class WorkRows {
    /** Ids that are asked for in one statement. */
    private static final int TOGETHER = 500;

    /** Findings that are there, that nobody has explained, and that somebody has. */
    private static final String OPEN = " from returns.assignment a join returns.rule_finding f on f.id = a.in_force"
            + " left join returns.explanation e on e.in_force = f.about and f.about <> ''"
            + " where f.gone_at is null and e.id is null";

    private WorkRows() {}

    static List<Assignment> assignments(Handle handle, UUID finding) {
        return handle.createQuery("select a.id, a.kind, a.to_whom, a.due_on, a.by_whom as \"by\", a.given_at as \"at\","
                        + " a.ended_by, a.ended_at,"
                        + " (select count(*) from returns.chase c where c.assignment = a.id) as chased,"
                        + " (select max(c.chased_on) from returns.chase c where c.assignment = a.id) as last_chased"
                        + " from returns.assignment a where a.finding = :finding order by a.given_at desc, a.id")
                .bind("finding", finding)
                .map(ConstructorMapper.of(Assignment.class))
                .list();
    }

    static List<Chase> chases(Handle handle, UUID finding) {
        return handle.createQuery("select c.id, c.chased_on as \"on\", c.chased_how as how, a.to_whom,"
                        + " c.by_whom as \"by\", c.chased_at as \"at\""
                        + " from returns.chase c join returns.assignment a on a.id = c.assignment"
                        + " where a.finding = :finding order by c.chased_at desc, c.id")
                .bind("finding", finding)
                .map(ConstructorMapper.of(Chase.class))
                .list();
    }

    static void give(Handle handle, Collection<UUID> findings, Given asked, String by, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into returns.assignment (id, finding, in_force, kind, to_whom, due_on, by_whom, given_at)"
                        + " values (:id, :finding, :finding, :kind, :toWhom, :dueOn, :by, :now)");
        for (UUID finding : findings) {
            batch.bind("id", UUID.randomUUID())
                    .bind("finding", finding)
                    .bind("kind", asked.kind().name())
                    .bind("toWhom", asked.toWhom())
                    .bind("dueOn", asked.dueOn())
                    .bind("by", by)
                    .bind("now", now)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** @return how many held until now */
    static int end(Handle handle, Collection<UUID> assignments, String by, Instant now) {
        PreparedBatch batch = handle.prepareBatch("update returns.assignment set in_force = null, ended_by = :by,"
                + " ended_at = :now where id = :id and in_force is not null");
        for (UUID one : assignments) {
            batch.bind("id", one).bind("by", by).bind("now", now).add();
        }
        int ended = 0;
        if (batch.size() > 0) {
            for (int each : batch.execute()) {
                ended += each;
            }
        }
        return ended;
    }

    /** Those of the assignments that were not chased so on the day are. */
    static int chase(Handle handle, List<UUID> assignments, Chase.How how, LocalDate on, String by, Instant now) {
        Set<UUID> done = new HashSet<>();
        for (int from = 0; from < assignments.size(); from += TOGETHER) {
            handle.createQuery("select assignment from returns.chase"
                            + " where chased_on = :on and chased_how = :how and assignment in (<ids>)")
                    .bind("on", on)
                    .bind("how", how.name())
                    .bindList("ids", assignments.subList(from, Math.min(assignments.size(), from + TOGETHER)))
                    .mapTo(UUID.class)
                    .forEach(done::add);
        }
        List<UUID> fresh = new ArrayList<>(assignments);
        fresh.removeAll(done);
        PreparedBatch batch = handle.prepareBatch(
                "insert into returns.chase (id, assignment, chased_on, chased_how, by_whom, chased_at)"
                        + " values (:id, :assignment, :on, :how, :by, :now)");
        for (UUID one : fresh) {
            batch.bind("id", UUID.randomUUID())
                    .bind("assignment", one)
                    .bind("on", on)
                    .bind("how", how.name())
                    .bind("by", by)
                    .bind("now", now)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        return fresh.size();
    }

    /** @param today what was due before it is overdue */
    static List<OfAssignee> byAssignee(Handle handle, LocalDate today) {
        return handle.createQuery("select w.kind, min(w.to_whom) as to_whom, count(*) as \"open\","
                        + " sum(case when w.due_on < :today then 1 else 0 end) as overdue, min(w.due_on) as first_due,"
                        + " sum(w.chased) as chased, max(w.last_chased) as last_chased"
                        + " from (select a.kind, a.to_whom, lower(a.to_whom) as name, a.due_on,"
                        + " (select count(*) from returns.chase c where c.assignment = a.id) as chased,"
                        + " (select max(c.chased_on) from returns.chase c where c.assignment = a.id) as last_chased"
                        + OPEN + ") w group by w.kind, w.name order by overdue desc, \"open\" desc, to_whom, w.kind")
                .bind("today", today)
                .map(ConstructorMapper.of(OfAssignee.class))
                .list();
    }

    /** @param team {@code null} for none */
    static Mine mine(Handle handle, String person, String team, LocalDate today) {
        return handle.createQuery(
                        "select count(*) as \"open\","
                                + " coalesce(sum(case when a.due_on < :today then 1 else 0 end), 0) as overdue" + OPEN
                                + " and (a.kind = 'PERSON' and lower(a.to_whom) = :name or a.kind = 'TEAM' and lower(a.to_whom) = :team)")
                .bind("today", today)
                .bind("name", person.toLowerCase(Locale.ROOT))
                .bind("team", team == null ? "" : team.toLowerCase(Locale.ROOT))
                .map(ConstructorMapper.of(Mine.class))
                .one();
    }
}
