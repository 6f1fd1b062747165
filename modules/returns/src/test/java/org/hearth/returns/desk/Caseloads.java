package org.hearth.returns.desk;

import static org.hearth.core.testing.Invented.aBook;
import static org.hearth.core.testing.Invented.aChild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Allocations;
import org.hearth.core.api.people.Teams;
import org.hearth.core.testing.ChildBuilder;

/** A book of children, who works with whom, and in which team. */
final class Caseloads implements Allocations, Teams, CareBooks {
    private final Map<UUID, List<String>> workers = new HashMap<>();
    private CareBook book = aBook().covering("2024-04-01", "2026-03-31").build();

    /** In the book stand these, and no others. */
    void children(ChildBuilder... children) {
        book = aBook().covering("2024-04-01", "2026-03-31").with(children).build();
    }

    void children(String... references) {
        children(Stream.of(references)
                .map(one -> aChild(one).startsCare("2025-04-05", "U6", "PR1"))
                .toArray(ChildBuilder[]::new));
    }

    void allocate(String reference, String worker) {
        UUID child = book.children().stream()
                .filter(one -> one.reference().equals(reference))
                .map(ChildHistory::id)
                .findFirst()
                .orElseThrow();
        assign(child, worker, LocalDate.EPOCH);
    }

    final Map<String, String> teams = new HashMap<>();

    @Override
    public void put(String worker, String team, LocalDate from) {
        teams.put(worker, team);
    }

    @Override
    public void leave(String worker, LocalDate on) {
        teams.remove(worker);
    }

    @Override
    public CareBook book(Instant knownAt) {
        return book;
    }

    @Override
    public void assign(UUID child, String worker, LocalDate from) {
        workers.computeIfAbsent(child, any -> new ArrayList<>()).add(worker);
    }

    @Override
    public void assignAll(Map<UUID, String> all, LocalDate from) {
        all.forEach((child, worker) -> assign(child, worker, from));
    }

    @Override
    public void end(UUID child, String worker, LocalDate on) {
        workers.getOrDefault(child, new ArrayList<>()).remove(worker);
    }

    @Override
    public Set<UUID> of(String worker, LocalDate day) {
        return Set.of();
    }

    @Override
    public List<String> workersOf(UUID child, LocalDate day) {
        return workers.getOrDefault(child, List.of());
    }

    @Override
    public Map<UUID, List<String>> workersOn(LocalDate day) {
        return workers;
    }

    @Override
    public Map<String, String> on(LocalDate day) {
        return teams;
    }
}
