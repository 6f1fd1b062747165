package org.hearth.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.core.api.people.Allocations;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.jdbi.v3.core.Jdbi;

/** Allocations in the database; each beginning and end is audited. */
@ApplicationScoped
class KeptAllocations implements Allocations {
    private static final int CHUNK = 500;
    private static final String ON_DAY = " started_on <= :day and (ended_on is null or ended_on > :day)";

    private Jdbi jdbi;
    private Transactions transactions;
    private Audit audit;
    private CurrentPerson person;
    private Clock clock;

    KeptAllocations() {}

    @Inject
    KeptAllocations(Jdbi jdbi, Transactions transactions, Audit audit, CurrentPerson person, Clock clock) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public void assign(UUID child, String worker, LocalDate from) {
        if (child == null || worker == null || worker.isBlank()) {
            throw new RuleBroken("worker", "No worker is named. Enter the worker's sign-in name.");
        }
        transactions.doInOne(() -> {
            if (assigned(Map.of(child, worker), from) > 0) {
                audit.record("child.allocated", child.toString(), Map.of("worker", worker, "from", from.toString()));
            }
        });
    }

    @Override
    public void assignAll(Map<UUID, String> workers, LocalDate from) {
        transactions.doInOne(() -> {
            int assigned = assigned(workers, from);
            if (assigned > 0) {
                audit.record(
                        "children.allocated",
                        null,
                        Map.of("children", String.valueOf(assigned), "from", from.toString()));
            }
        });
    }

    private int assigned(Map<UUID, String> workers, LocalDate from) {
        record Pair(UUID child, String worker) {}
        return jdbi.withHandle(handle -> {
            Set<Pair> held = new HashSet<>();
            var children = List.copyOf(workers.keySet());
            for (int i = 0; i < children.size(); i += CHUNK) {
                handle.createQuery("select child, worker from core.allocation where child in (<children>) and" + ON_DAY)
                        .bindList("children", children.subList(i, Math.min(i + CHUNK, children.size())))
                        .bind("day", from)
                        .map((row, context) -> new Pair(UUID.fromString(row.getString(1)), row.getString(2)))
                        .forEach(held::add);
            }
            var batch = handle.prepareBatch(
                    """
                    insert into core.allocation (id, child, worker, started_on, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?)""");
            workers.forEach((child, worker) -> {
                if (!held.contains(new Pair(child, worker))) {
                    batch.bind(0, UUID.randomUUID())
                            .bind(1, child)
                            .bind(2, worker)
                            .bind(3, from)
                            .bind(4, clock.instant())
                            .bind(5, person.get().name())
                            .add();
                }
            });
            int added = batch.size();
            if (added > 0) {
                batch.execute();
            }
            return added;
        });
    }

    @Override
    public void end(UUID child, String worker, LocalDate on) {
        transactions.doInOne(() -> jdbi.useHandle(handle -> {
            var begun = handle.createQuery(
                            "select max(started_on) from core.allocation where child = :child and worker = :worker and ended_on is null")
                    .bind("child", child)
                    .bind("worker", worker)
                    .mapTo(LocalDate.class)
                    .findOne();
            if (begun.isPresent() && on.isBefore(begun.get())) {
                throw new RuleBroken(
                        "endedOn",
                        "The child was allocated on %s, after %s. Enter %1$s or later.".formatted(begun.get(), on));
            }
            int ended = handle.createUpdate(
                            "update core.allocation set ended_on = :day where child = :child and worker = :worker and ended_on is null")
                    .bind("day", on)
                    .bind("child", child)
                    .bind("worker", worker)
                    .execute();
            if (ended > 0) {
                audit.record("child.allocation.ended", child.toString(), Map.of("worker", worker, "on", on.toString()));
            }
        }));
    }

    @Override
    public Set<UUID> of(String worker, LocalDate day) {
        return new LinkedHashSet<>(jdbi.withHandle(
                handle -> handle.createQuery("select child from core.allocation where worker = :worker and" + ON_DAY)
                        .bind("worker", worker)
                        .bind("day", day)
                        .mapTo(UUID.class)
                        .list()));
    }

    @Override
    public List<String> workersOf(UUID child, LocalDate day) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct worker from core.allocation where child = :child and"
                                + ON_DAY + " order by worker")
                        .bind("child", child)
                        .bind("day", day)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Map<UUID, List<String>> workersOn(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct child, worker from core.allocation where" + ON_DAY + " order by worker")
                .bind("day", day)
                .reduceRows(new HashMap<UUID, List<String>>(), (all, row) -> {
                    all.computeIfAbsent(row.getColumn("child", UUID.class), child -> new ArrayList<>())
                            .add(row.getColumn("worker", String.class));
                    return all;
                }));
    }
}
