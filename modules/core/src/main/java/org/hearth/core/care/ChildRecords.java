package org.hearth.core.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** What is known of one child at a turn, whoever said it. */
final class ChildRecords {
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

    Optional<EpisodeRow> episode(UUID record, long turn) {
        return of(Versions.EPISODES, "record", record, turn, Versions.episodes()).stream()
                .findFirst();
    }

    /** A person's word before any source's, else the source that spoke last. */
    Optional<PersonRow> person(UUID child, long turn) {
        return of(Versions.PERSONS, "child", child, turn, Versions.persons()).stream()
                .reduce((one, other) ->
                        one.statedBy() == null || other.statedBy() != null && one.id() > other.id() ? one : other);
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

    private <T> List<T> of(String select, String column, UUID id, long turn, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> handle.createQuery(Versions.by(column, select) + " and v." + column + " = :id")
                .bind("turn", turn)
                .bind("id", id)
                .map(mapper)
                .list());
    }
}
