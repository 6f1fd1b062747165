package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.people.Teams;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Teams in the database; each beginning and end is audited. */
@ApplicationScoped
class KeptTeams implements Teams {
    private Jdbi jdbi;
    private Transactions transactions;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;

    KeptTeams() {}

    @Inject
    KeptTeams(Jdbi jdbi, Transactions transactions, Audit audit, CurrentPerson person, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** Where a worker is now. */
    public record Membership(UUID id, String team, LocalDate startedOn) {}

    @Override
    public Map<String, String> on(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("select worker, team from core.team_member"
                        + " where started_on <= :day and (ended_on is null or ended_on > :day) order by team, worker")
                .bind("day", day)
                .reduceRows(new LinkedHashMap<String, String>(), (all, row) -> {
                    all.put(row.getColumn("worker", String.class), row.getColumn("team", String.class));
                    return all;
                }));
    }

    @Override
    public void put(String worker, String team, LocalDate from) {
        String who = checked("worker", worker, "No worker is named. Enter the worker's sign-in name.")
                .toLowerCase(Locale.ROOT);
        String where = checked("team", team, "No team is named. Enter what the team is called.");
        try {
            transactions.doInOne(() -> jdbi.useHandle(handle -> {
                Optional<Membership> now = now(handle, who);
                if (now.isPresent() && now.get().team().equals(where)) {
                    return;
                }
                now.ifPresent(one -> end(handle, who, one, from));
                handle.createUpdate("insert into core.team_member"
                                + " (id, worker, present, team, started_on, recorded_at, recorded_by)"
                                + " values (:id, :worker, :worker, :team, :from, :now, :by)")
                        .bind("id", UUID.randomUUID())
                        .bind("worker", who)
                        .bind("team", where)
                        .bind("from", from)
                        .bind("now", clock.instant())
                        .bind("by", person.get().name())
                        .execute();
                audit.record("worker.team-joined", null, Map.of("worker", who, "team", where, "from", from.toString()));
            }));
        } catch (UnableToExecuteStatementException e) {
            if (Duplicates.caused(e)) {
                throw new RuleBroken(
                        "worker", "Somebody else has put this worker in a team meanwhile. Look at the list again.");
            }
            throw e;
        }
    }

    @Override
    public void leave(String worker, LocalDate on) {
        String who = checked("worker", worker, "No worker is named. Enter the worker's sign-in name.")
                .toLowerCase(Locale.ROOT);
        transactions.doInOne(
                () -> jdbi.useHandle(handle -> now(handle, who).ifPresent(one -> end(handle, who, one, on))));
    }

    private static Optional<Membership> now(Handle handle, String worker) {
        return handle.createQuery("select id, team, started_on from core.team_member where present = :worker")
                .bind("worker", worker)
                .map(ConstructorMapper.of(Membership.class))
                .findOne();
    }

    private void end(Handle handle, String worker, Membership one, LocalDate on) {
        if (on.isBefore(one.startedOn())) {
            throw new RuleBroken(
                    "worker",
                    "The worker came into the team %s on %s, after %s. Enter %2$s or later."
                            .formatted(one.team(), one.startedOn(), on));
        }
        handle.createUpdate("update core.team_member set present = null, ended_on = :day where id = :id")
                .bind("day", on)
                .bind("id", one.id())
                .execute();
        audit.record("worker.team-left", null, Map.of("worker", worker, "team", one.team(), "on", on.toString()));
    }

    private static String checked(String field, String text, String blank) {
        String name = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new RuleBroken(field, blank);
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleBroken(
                    field, "The name has %d letters; %d are kept. Shorten it.".formatted(name.length(), LONGEST_NAME));
        }
        return name;
    }
}
