package org.hearth.core.care;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Every child held at one turn with what one bulk source and persons said of it, by reference in binary order, read in
 * pages: memory holds one page, and no cursor stays open while others write.
 */
final class HeldChildren implements Iterator<Held> {
    private static final int PAGE = 250;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final long turn;
    private final String source;
    private final Deque<Held> page = new ArrayDeque<>();
    private String last = "";
    private boolean finished;

    HeldChildren(Jdbi jdbi, Transactions transactions, long turn, String source) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.turn = turn;
        this.source = source;
        this.finished = turn == 0;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !finished) {
            transactions.doInNew(() -> jdbi.useHandle(this::read));
        }
        return !page.isEmpty();
    }

    @Override
    public Held next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    /** The next without taking it; {@code null} after the last. */
    Held peek() {
        return hasNext() ? page.peek() : null;
    }

    private record Named(UUID child, String reference) {}

    private void read(Handle handle) {
        List<Named> named = handle.createQuery(Versions.by(
                                "value", "select v.child, v.identifier" + Versions.KNOWN.formatted("child_identifier"))
                        + " and v.kind = 'council' and v.used_to is null and v.identifier > :last"
                        + " order by v.identifier fetch first :page rows only")
                .bind("turn", turn)
                .bind("last", last)
                .bind("page", PAGE)
                .map((row, context) -> new Named(Versions.uuid(row, 1), row.getString(2)))
                .list();
        finished = named.size() < PAGE;
        if (named.isEmpty()) {
            return;
        }
        last = named.get(named.size() - 1).reference();
        List<UUID> ids = named.stream().map(Named::child).toList();
        Map<UUID, List<PersonRow>> persons = rows(handle, Versions.PERSONS, ids, Versions.persons(), PersonRow::child);
        Map<UUID, List<IdentifierRow>> numbers =
                rows(handle, Versions.PUPIL_NUMBERS, ids, Versions.identifiers(), IdentifierRow::child);
        Map<UUID, List<UascRow>> uascs = rows(handle, Versions.UASCS, ids, Versions.uascs(), UascRow::child);
        Map<UUID, List<EpisodeRow>> episodes =
                rows(handle, Versions.EPISODES, ids, Versions.episodes(), EpisodeRow::child);
        Map<UUID, List<ToldRow>> told = rows(handle, Versions.TOLD, ids, Versions.told(), ToldRow::child);
        Map<UUID, List<DifferenceRow>> differences =
                rows(handle, Versions.DIFFERENCES, ids, Versions.differences(), DifferenceRow::child);
        for (Named child : named) {
            page.add(new Held(
                    child.child(),
                    child.reference(),
                    first(persons.get(child.child())),
                    numbers.getOrDefault(child.child(), List.of()),
                    first(uascs.get(child.child())),
                    episodes.getOrDefault(child.child(), List.of()),
                    told.getOrDefault(child.child(), List.of()),
                    differences.getOrDefault(child.child(), List.of())));
        }
    }

    private <T> Map<UUID, List<T>> rows(
            Handle handle,
            String select,
            List<UUID> children,
            RowMapper<T> mapper,
            java.util.function.Function<T, UUID> of) {
        String stated = select.equals(Versions.DIFFERENCES)
                ? " and v.source = :source"
                : " and (v.stated_by = :source or v.stated_by is null)";
        Map<UUID, List<T>> found = new HashMap<>();
        handle.createQuery(Versions.by("child", select) + " and v.child in (<children>)" + stated)
                .bindList("children", children)
                .bind("turn", turn)
                .bind("source", source)
                .map(mapper)
                .forEach(row -> found.computeIfAbsent(of.apply(row), child -> new ArrayList<>())
                        .add(row));
        return found;
    }

    private static <T> T first(List<T> rows) {
        return rows == null ? null : rows.get(0);
    }
}
