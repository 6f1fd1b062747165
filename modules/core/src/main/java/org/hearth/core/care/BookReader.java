package org.hearth.core.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.ChildHistory.Unaccompanied;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.PlacementRule;
import org.hearth.platform.api.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Reads a book of one turn in six statements, each streamed once. Versions are never altered, so they agree with
 * each other however long they take.
 */
final class BookReader {
    private static final int FETCH = 2000;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private volatile PlacementRule rule = PlacementRule.SAME_CARER_IS_ONE_PLACEMENT;

    BookReader(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** What makes two episodes one placement, in every book read from now on. */
    void placementsBy(PlacementRule rule) {
        this.rule = rule;
    }

    /** A child while rows come in. */
    private static final class Gathered {
        private final UUID id;
        private String reference;
        private boolean inUse;
        private boolean restricted;
        private PersonRow person;
        private UascRow uasc;
        private List<Episode> episodes = List.of();
        private List<ToldRow> told = List.of();

        Gathered(UUID id) {
            this.id = id;
        }

        boolean isKnown() {
            return person != null || uasc != null || !episodes.isEmpty() || !told.isEmpty();
        }

        ChildHistory history(PlacementRule rule) {
            if (episodes.size() > 1) {
                episodes.sort(Episode.IN_ORDER);
            }
            return new ChildHistory(
                    id,
                    reference,
                    person == null ? null : person.born(),
                    person == null ? null : person.sex(),
                    person == null ? null : person.ethnicity(),
                    restricted,
                    uasc == null ? null : new Unaccompanied(uasc.ceasedOn(), uasc.source()),
                    episodes,
                    ToldRow.sheets(told),
                    rule);
        }
    }

    /** @param recording the turn's, which becomes the book's version */
    CareBook read(long turn, long recording) {
        return transactions.inOneAnew(() -> jdbi.withHandle(handle -> {
            Map<UUID, Gathered> children = new HashMap<>();
            children(handle, turn, children);
            each(handle, Versions.PERSONS, turn, Versions.persons(), row -> {
                Gathered child = children.get(row.child());
                // of two sources, the one that spoke last; a person's word before either
                if (child.person == null || child.person.statedBy() != null && row.id() > child.person.id()) {
                    child.person = row;
                }
            });
            each(handle, Versions.UASCS, turn, Versions.uascs(), row -> {
                Gathered child = children.get(row.child());
                if (child.uasc == null || row.id() > child.uasc.id()) {
                    child.uasc = row;
                }
            });
            each(handle, Versions.EPISODES, turn, Versions.episodes(), row -> {
                Gathered child = children.get(row.child());
                if (child.episodes.isEmpty()) {
                    child.episodes = new ArrayList<>(4);
                }
                child.episodes.add(row.episode(child.id));
            });
            each(handle, Versions.TOLD, turn, Versions.told(), row -> {
                Gathered child = children.get(row.child());
                if (child.told.isEmpty()) {
                    child.told = new ArrayList<>(4);
                }
                child.told.add(row);
            });
            List<ChildHistory> histories = new ArrayList<>(children.size());
            for (Gathered child : children.values()) {
                if (child.isKnown()) {
                    histories.add(child.history(rule));
                }
            }
            histories.sort(Comparator.comparing(ChildHistory::reference));
            var covers = new Spans(jdbi).all(turn);
            return new CareBook(histories, covers.care(), covers.unaccompanied(), covers.told(), recording);
        }));
    }

    /** The number in use, or else the one used last, is the reference. */
    private static void children(Handle handle, long turn, Map<UUID, Gathered> children) {
        String numbers = "select v.child, v.identifier, v.used_to, h.restricted"
                + Versions.KNOWN
                        .formatted("child_identifier")
                        .replace(" v join", " v join core.child h on h.id = v.child join")
                + " and v.kind = 'council' order by v.used_from, v.id";
        handle.createQuery(numbers)
                .bind("turn", turn)
                .setFetchSize(FETCH)
                .map((row, context) -> {
                    Gathered child = children.computeIfAbsent(Versions.uuid(row, 1), Gathered::new);
                    LocalDate usedTo = Versions.day(row, 3);
                    if (!child.inUse) {
                        child.reference = row.getString(2);
                        child.inUse = usedTo == null;
                    }
                    child.restricted = row.getInt(4) == 1;
                    return child;
                })
                .forEach(child -> {});
    }

    private static <T> void each(
            Handle handle, String select, long turn, RowMapper<T> mapper, java.util.function.Consumer<T> take) {
        handle.createQuery(select)
                .bind("turn", turn)
                .setFetchSize(FETCH)
                .map(mapper)
                .forEach(take);
    }
}
