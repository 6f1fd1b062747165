package org.hearth.core.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** What is known of one child at a turn, whoever said it. */
final class ChildRecords {
    /** A statement takes no list of any length. */
    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;

    ChildRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order of the return. */
    List<EpisodeRow> episodes(UUID child, long turn) {
        List<EpisodeRow> rows = new ArrayList<>(of(Versions.EPISODES, "child", child, turn, Versions.episodes()));
        rows.sort((one, other) -> org.hearth.core.api.care.Episode.IN_ORDER.compare(one.episode(), other.episode()));
        return rows;
    }

    /** Of several children, by child. */
    Map<UUID, List<EpisodeRow>> episodes(Set<UUID> children, long turn) {
        Map<UUID, List<EpisodeRow>> rows = new HashMap<>();
        of(Versions.EPISODES, children, turn, Versions.episodes())
                .forEach(row -> rows.computeIfAbsent(row.child(), none -> new ArrayList<>())
                        .add(row));
        rows.values()
                .forEach(one -> one.sort((row, other) ->
                        org.hearth.core.api.care.Episode.IN_ORDER.compare(row.episode(), other.episode())));
        return rows;
    }

    Optional<EpisodeRow> episode(UUID record, long turn) {
        return of(Versions.EPISODES, "record", record, turn, Versions.episodes()).stream()
                .findFirst();
    }

    /** A person's word before any source's, else the source that spoke last. */
    Optional<PersonRow> person(UUID child, long turn) {
        return of(Versions.PERSONS, "child", child, turn, Versions.persons()).stream()
                .reduce(ChildRecords::stronger);
    }

    /** Of several children, by child. */
    Map<UUID, PersonRow> persons(Set<UUID> children, long turn) {
        Map<UUID, PersonRow> rows = new HashMap<>();
        of(Versions.PERSONS, children, turn, Versions.persons())
                .forEach(row -> rows.merge(row.child(), row, ChildRecords::stronger));
        return rows;
    }

    private static PersonRow stronger(PersonRow one, PersonRow other) {
        return one.statedBy() == null || other.statedBy() != null && one.id() > other.id() ? one : other;
    }

    List<IdentifierRow> pupilNumbers(UUID child, long turn) {
        return of(Versions.PUPIL_NUMBERS, "child", child, turn, Versions.identifiers());
    }

    List<DifferenceRow> differences(UUID child, long turn) {
        return of(Versions.DIFFERENCES, "child", child, turn, Versions.differences());
    }

    Optional<UUID> byReference(String reference, long turn) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        Versions.by("value", "select v.child" + Versions.KNOWN.formatted("child_identifier"))
                                + " and v.kind = 'council' and v.identifier = :reference order by v.used_to desc, v.id desc")
                .bind("turn", turn)
                .bind("reference", reference)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** The number in use, by which audit lines name the child; the id itself where there is none. */
    String reference(UUID child, long turn) {
        return jdbi.withHandle(handle -> handle.createQuery(Versions.by(
                                        "child", "select v.identifier" + Versions.KNOWN.formatted("child_identifier"))
                                + " and v.kind = 'council' and v.used_to is null and v.child = :child")
                        .bind("turn", turn)
                        .bind("child", child)
                        .mapTo(String.class)
                        .findFirst())
                .orElse(child.toString());
    }

    private <T> List<T> of(String select, Set<UUID> children, long turn, RowMapper<T> mapper) {
        List<UUID> all = List.copyOf(children);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            rows.addAll(jdbi.withHandle(
                    handle -> handle.createQuery(Versions.by("child", select) + " and v.child in (<children>)")
                            .bind("turn", turn)
                            .bindList("children", some)
                            .map(mapper)
                            .list()));
        }
        return rows;
    }

    private <T> List<T> of(String select, String column, UUID id, long turn, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> handle.createQuery(Versions.by(column, select) + " and v." + column + " = :id")
                .bind("turn", turn)
                .bind("id", id)
                .map(mapper)
                .list());
    }
}
